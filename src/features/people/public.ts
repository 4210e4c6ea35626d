// What other features may use of people.

export { addStaff } from './actions/add-staff.ts'
export { addUnit } from './actions/add-unit.ts'
export { disableStaff } from './actions/disable-staff.ts'
export { endUnit } from './actions/end-unit.ts'
export { actorOfStaff, actorOfUser, type StaffActor, todayOf } from './actor.ts'
export { demoPeople } from './demo-people.ts'
export { peopleFacts } from './facts.ts'
export {
  type Group,
  groupName,
  groups,
  inGroup,
  isGroup,
  type Member,
  membersOf,
  type OutsideGroup,
  outsideGroupName,
  outsideGroups,
} from './groups.ts'
export { incumbents, superiorOf, superiorPost, withBelow } from './house-tree.ts'
export { HistoryCard } from './pages/history-card.tsx'
export { peoplePages } from './pages/index.ts'
export { firstOwnUnit, ownUnitChoices, personChoices, postChoices, unitChoices } from './pages/parts.tsx'
export { peopleCsv } from './people-csv.ts'
export type { PostRow, UnitRow } from './queries.ts'
export { staffByMailAny } from './queries.ts'
export { type PeopleCounts, peopleCounts } from './queries-counts.ts'
export { staffWithRole } from './queries-duties.ts'
export { type House, houseOf, openUnits as houseUnits, type PersonChoice, peopleHere } from './queries-house.ts'
export { type Signatory, signatoriesOf } from './queries-signers.ts'
export { peopleRetention } from './retention.ts'
export { isRole, type Right, type Role, rights, roles } from './rights.ts'
export { roleName } from './role-names.ts'
export { dayAfter, dayText, inWords, momentDay, type Named, nameOf, postOf } from './show.ts'
export { endSessions, setUpAccount } from './sign-in/account.ts'
export { confirmPerson, type Unconfirmed } from './sign-in/confirm.ts'
export { type Doors, makeDoors } from './sign-in/doors.ts'
export { makeLink } from './sign-in/link.ts'
export { DEMO_PASSWORD } from './sign-in/pages/sign-in.tsx'
export { signInRoutes } from './sign-in/routes.ts'
export { signInWords } from './sign-in/words.ts'
export {
  createStaff,
  createStructure,
  giveHolding,
  giveRole,
  giveStandingIn,
  type NewStaff,
  type Structure,
} from './structure.ts'
export { holdsOver, unitsServed } from './who.ts'
export { peopleWords } from './words.ts'
export { peopleWork } from './work.ts'
