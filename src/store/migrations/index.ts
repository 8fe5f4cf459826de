import { migration001 } from './001.ts'
import { migration002 } from './002.ts'
import { migration003 } from './003.ts'
import { migration004 } from './004.ts'
import { migration005 } from './005.ts'
import { migration006 } from './006.ts'
import { migration007 } from './007.ts'
import { migration008 } from './008.ts'

/** In order: the first brings a new file to version 1. One that was released is never edited; the next is added. */
export const migrations: readonly string[] = [
  migration001,
  migration002,
  migration003,
  migration004,
  migration005,
  migration006,
  migration007,
  migration008,
]
