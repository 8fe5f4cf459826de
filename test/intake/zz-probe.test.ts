import { test } from 'vitest'
import { readFileSync, writeFileSync } from 'node:fs'
import { digest, contextOf } from './digest.ts'
import { read } from '../../src/intake/reader.ts'
import { formOf } from '../../src/schema/form.ts'
test('probe', () => {
  const out: string[] = []
  for (const line of readFileSync('/tmp/nc/probe.txt', 'utf8').split('\n')) {
    if (line.trim() === '') continue
    const [edition, context, said] = line.split('|')
    const form = formOf(edition as '2021')
    let d: string
    try { d = digest(said!, context, form) } catch (e) { d = 'ERR ' + String(e); out.push(d); continue }
    const r = read(said!, contextOf(context, form))
    out.push(`${edition}[${context}] ${said}\n    ${d}${r.kind === 'figures' && r.unused.length ? '   unused:' + r.unused.join('/') : ''}${r.kind === 'figures' && r.zeroed ? ' zeroed:' + r.zeroed.name : ''}${r.kind === 'figures' && r.problems.length ? ' prob:' + r.problems.map((p) => p.words).join('/') : ''}`)
  }
  writeFileSync('/tmp/nc/probe.out', out.join('\n') + '\n')
})
