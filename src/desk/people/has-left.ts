import type { Situation } from '../../checks/situation.ts'
import type { Member } from '../../store/member-store.ts'
import type { Store } from '../../store/store.ts'

/** Whether somebody belonged to the organ once and does not any more: nothing of its reports goes to them. */
export function hasLeft(
  { store, situation }: { readonly store: Store; readonly situation: Pick<Situation, 'organ'> },
  person: string,
): boolean {
  const isSame = (member: Member): boolean => member.person.id === person
  const { organ } = situation
  return store.membershipsEver(organ).some(isSame) && !store.members(organ).some(isSame)
}
