// The addresses of this feature. Pages that touch sign-in are made with the doors of the installation. Fixed addresses stand
// before those with an id in the same place.
import type { AnyPage } from '#src/platform/http/page.ts'
import type { Doors } from '../sign-in/doors.ts'
import { account } from '../sign-in/pages/account.tsx'
import { passkeyRemove, sessionEnd } from '../sign-in/pages/account-keys.tsx'
import { accountPassword } from '../sign-in/pages/account-password.tsx'
import { signInCode } from '../sign-in/pages/code.tsx'
import { secondFactor, secondFactorOff, secondFactorScan } from '../sign-in/pages/second-factor.tsx'
import { signIn } from '../sign-in/pages/sign-in.tsx'
import { signOut } from '../sign-in/pages/sign-out.tsx'
import { welcome } from '../sign-in/pages/welcome.tsx'
import { acting } from './acting.tsx'
import { actingEnd } from './acting-end.tsx'
import { actingNew } from './acting-new.tsx'
import { people } from './people.tsx'
import { peopleCsvPage } from './people-csv.ts'
import { peopleGroups } from './people-groups.tsx'
import { person } from './person.tsx'
import { personEdit } from './person-edit.tsx'
import { personLeave } from './person-leave.tsx'
import { personLink } from './person-link.tsx'
import { personNew } from './person-new.tsx'
import { personDisable, personEnable } from './person-shut.tsx'
import { postEdit, postEnd, topPostNew, unitPostNew } from './post-forms.tsx'
import { postGive } from './post-give.tsx'
import { postTake } from './post-take.tsx'
import { roleGive } from './role-give.tsx'
import { roleTake } from './role-take.tsx'
import { unit } from './unit.tsx'
import { unitEdit, unitEnd, unitNew } from './unit-forms.tsx'
import { units } from './units.tsx'

const signInPages = [
  signIn,
  signInCode,
  signOut,
  welcome,
  account,
  accountPassword,
  sessionEnd,
  passkeyRemove,
  secondFactor,
  secondFactorScan,
  secondFactorOff,
]

const registerPages = [
  people,
  peopleCsvPage,
  personNew,
  peopleGroups,
  person,
  personEdit,
  personEnable,
  personLink,
  postGive,
  postTake,
  roleGive,
  roleTake,
  acting,
  actingNew,
  actingEnd,
  units,
  unitNew,
  unit,
  unitEdit,
  unitEnd,
  topPostNew,
  unitPostNew,
  postEdit,
  postEnd,
]

export const peoplePages = (doors: Doors): AnyPage[] => [
  ...signInPages.map(make => make(doors)),
  ...registerPages,
  personLeave(doors),
  personDisable(doors),
]
