#!/usr/bin/env node
// Sets up what is not set up yet, then starts the program.
import { makeReady } from '../scripts/ready.mjs'

if (makeReady()) await import('../dist/main.js')
else process.exitCode = 2
