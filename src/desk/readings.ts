import type { Choice, ChoiceOption, Problem, Remark } from '../intake/reading.ts'
import { choiceQuestions, problemSentences, remarkSentences } from '../text/readings.ts'
import type { Button } from '../text/reply.ts'

const optionButton = ({ label, proposals, then }: ChoiceOption): Button => ({
  label,
  action: then
    ? { do: 'offer', about: choiceQuestions[then.reason](then.about), options: then.options.map(optionButton) }
    : proposals.length > 0
      ? { do: 'record', figures: proposals }
      : { do: 'ask', asked: { kind: 'nothing' } },
})

/** Words that could mean several things, as a question with a button each. */
export const choiceSaid = ({ reason, about, options }: Choice): { line: string; buttons: Button[] } => ({
  line: choiceQuestions[reason](about),
  buttons: options.map(optionButton),
})

export const problemLine = ({ reason, words }: Problem, year: number): string => problemSentences[reason](words, year)

export const remarkLine = ({ kind, words }: Remark): string => remarkSentences[kind](words)
