// The addresses of this feature. Pages that touch sign-in are made with the doors of the installation.
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

const signInPages = [signIn, signInCode, signOut, welcome, account, accountPassword, sessionEnd, passkeyRemove, secondFactor, secondFactorScan, secondFactorOff]

export const peoplePages = (doors: Doors): AnyPage[] => signInPages.map(make => make(doors))
