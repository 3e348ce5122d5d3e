import { Command, CommanderError } from 'commander'
import type { Operation } from '../platform/operation/index.ts'
import { addAuditCommands } from './audit/command.ts'
import { addBackupCommands } from './backup/command.ts'
import { addCityCommands } from './cities/command.ts'
import { addDisclosureCommands } from './disclosure/command.ts'
import { Failed } from './failed.ts'
import { speakGerman } from './german.ts'
import { addImportCommand } from './import/command.ts'
import { addIndexCommand } from './index/command.ts'
import { musterstadtCommand } from './musterstadt/command.ts'
import { addNetworkCommands } from './network/command.ts'
import { addOparlCommands } from './oparl/command.ts'
import { addOperationCommands, type OpenDoor } from './operations/command.ts'
import { packInitCommand } from './packInit/command.ts'
import { addExtractCommand } from './papers/command.ts'
import { addPerturbCommand } from './perturb/command.ts'
import { addProtectCommand } from './protect/command.ts'
import { addReachCommands } from './reach/command.ts'
import { addSearchCommand } from './search/command.ts'
import { addServeCommand, type Serve } from './serve/command.ts'
import { addSiteCommand } from './site/command.ts'
import { addStatsCommand } from './stats/command.ts'

export interface ProgramParts {
  serve: Serve
  operations: Operation[]
  openDoor: OpenDoor
}

/** Every command of `nahbei`. Exit codes: 0 fine, 1 failed, 2 wrong usage. */
export function createProgram(parts: ProgramParts): Command {
  const program = new Command('nahbei')
    .description('Hilfe finden. Bedarf sehen. Wirkung zeigen.')
    .option('--city <id>', 'Stadt, sonst NAHBEI_CITY, sonst die zuletzt importierte')
  addServeCommand(program, parts.serve)
  addImportCommand(program)
  program
    .command('pack')
    .description('Stadt-Pakete anlegen')
    .addCommand(packInitCommand())
    .addCommand(musterstadtCommand())
  addCityCommands(program)
  addBackupCommands(program)
  addAuditCommands(program)
  addSearchCommand(program, parts.openDoor)
  addIndexCommand(program, parts.openDoor)
  addExtractCommand(program)
  addDisclosureCommands(program, parts.openDoor)
  addPerturbCommand(program)
  addProtectCommand(program)
  addSiteCommand(program)
  addStatsCommand(program)
  addNetworkCommands(program)
  addReachCommands(program)
  addOparlCommands(program, parts.openDoor)
  addOperationCommands(program, parts)
  speakGerman(program)
  return program
}

export async function runProgram(program: Command, argv: string[]): Promise<void> {
  // Who pipes into `head` has seen enough.
  process.stdout.once('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    process.exit()
  })
  try {
    await program.parseAsync(argv)
  } catch (error) {
    process.exitCode = exitCodeOf(error)
  }
}

function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
  if (error instanceof Failed || (error instanceof Error && isOperatorError(error))) {
    if (error.message) console.error(`nahbei: ${error.message}`)
    return 1
  }
  console.error('nahbei: Unerwarteter Fehler.')
  console.error(error)
  return 1
}

/** Errors whose message is written for the operator; anything else is a bug and shows its stack. */
const operatorErrors = new Set([
  'BackupProblem',
  'DatabaseSetupError',
  'NoSuchCity',
  'PortTaken',
  'SignOnSetupError',
])
const isOperatorError = (error: Error) => operatorErrors.has(error.constructor.name)
