import { createProgram, runProgram } from './cli/program.ts'
import { operations } from './composition.ts'
import { openDoor } from './door.ts'
import { serve } from './serve.ts'

await runProgram(createProgram({ serve, operations, openDoor }), process.argv)
