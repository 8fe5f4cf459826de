import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'

// Whoever asks no model starts quickly and stays small: what is loaded at the start knows no framework of the model's.

const root = resolve(import.meta.dirname, '../../src')

function loadedFrom(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen
  seen.add(file)
  for (const [, target] of readFileSync(file, 'utf8').matchAll(
    /^(?:import|export)\s(?!type\b)[^;]*?from\s'([^']+)'/gmu,
  )) {
    if (target!.startsWith('.')) loadedFrom(resolve(file, '..', target!), seen)
    else seen.add(target!)
  }
  return seen
}

test.each(['main.ts', 'agent/open.ts'])('%s loads no LangChain', (file) => {
  const loaded = [...loadedFrom(resolve(root, file))]
  expect(loaded.length).toBeGreaterThan(1)
  expect(loaded.filter((name) => /^(?:langchain|@langchain|openai)/.test(name))).toEqual([])
})
