import type { Situation } from '../checks/situation.ts'
import type { QuestionText } from './questions/parts.ts'

const first = 2014

/** Whether it has to be asked if the organ is one of Beijing: the statistics table of those years has a block of its own there. */
export const asksProfile = ({ form, year, notes }: Pick<Situation, 'form' | 'year' | 'notes'>): boolean =>
  form.edition === '2008' &&
  year >= first &&
  form.profile === undefined &&
  !notes.has('profile') &&
  !notes.has('habits')

export const profileQuestion: QuestionText = {
  lines: ['是北京的单位吗？北京的统计表多一块“重点领域”。'],
  buttons: [
    { label: '是北京的', action: { do: 'note', slot: 'profile', value: 'beijing' } },
    { label: '不是', action: { do: 'note', slot: 'profile', value: 'none' } },
  ],
}

export const profileKept = (value: string): string =>
  value === 'beijing' ? '记下：按北京的统计表，有“重点领域”。' : '记下：按全国的统计表，没有“重点领域”。'
