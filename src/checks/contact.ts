import type { Form } from '../schema/form.ts'

const named = /电话|邮编|邮箱|地址/
const given = /\d{6,}|\d-\d|@/
const atHead = 3

/** Whether a first section begins with lines that say themselves how the organ is reached. */
const givesContact = (text: string): boolean =>
  text
    .split('\n')
    .slice(0, atHead)
    .some((line) => named.test(line) && given.test(line))

/** Whether the place wants contact lines that the first section does not have already. */
export const wantsContact = ({ habits }: Pick<Form, 'habits'>, firstText: string | undefined): boolean =>
  habits?.contact === true && !givesContact(firstText ?? '')
