import type { Command } from 'commander'
import { Failed } from '../failed.ts'
import type { OpenDoor } from '../operations/command.ts'
import { settingsOf } from '../settings.ts'
import { type Answer, answering, type Hit } from './answer.ts'
import { type Question, readQuestions } from './questions.ts'

interface Options {
  lang?: string
  near?: string
  queries?: string
  json?: boolean
}

/** `nahbei search`: asks as a person would, one question or a file of them. */
export function addSearchCommand(program: Command, openDoor: OpenDoor): void {
  program
    .command('search')
    .description('Hilfe suchen wie auf der Website: eine Frage oder eine Datei voller Fragen')
    .argument('[frage]', 'Was jemand braucht, in eigenen Worten: "ich kann die Miete nicht zahlen"')
    .option('--lang <sprache>', 'Sprache der Frage: de, en, tr, ar, uk, ru, pl, fr')
    .option('--near <ort>', 'Stadtteil oder Postleitzahl; Nahes kommt zuerst')
    .option(
      '--queries <datei>',
      'Datei mit einer Frage je Zeile: {"id": …, "query": "…", "lang": "de"}',
    )
    .option('--json', 'als JSON ausgeben, bei --queries eine Zeile je Frage')
    .action(async (query: string | undefined, options: Options, command: Command) => {
      const { questions, problems } = await questionsOf(query, options)
      await answerAll(questions, options, command, openDoor)
      if (problems.length > 0) throw new Failed(problems.join('\nnahbei: '))
    })
}

async function questionsOf(query: string | undefined, { queries, lang }: Options) {
  if ((query === undefined) === (queries === undefined))
    throw new Failed('Nennen Sie eine Frage oder mit --queries eine Datei.')
  if (queries !== undefined) return await readQuestions(queries)
  const one: Question = { id: null, query: query!, ...(lang ? { lang } : {}) }
  return one.query.trim() === ''
    ? { questions: [], problems: ['Die Frage ist leer.'] }
    : { questions: [one], problems: [] }
}

async function answerAll(
  questions: readonly Question[],
  options: Options,
  command: Command,
  openDoor: OpenDoor,
): Promise<void> {
  if (questions.length === 0) return
  const opened = await openDoor(settingsOf(command))
  try {
    const answer = answering(opened.door, options.near)
    for (const question of questions) {
      const answered = await answer(question)
      console.log(options.json ? JSON.stringify(answered) : readable(question, answered))
    }
  } finally {
    await opened.close()
  }
}

function readable({ query }: Question, { hits }: Answer): string {
  const head = hits[0]?.uncertain ? `${query}  (nicht sicher verstanden)` : query
  return [head, ...hits.map(hitLine), ''].join('\n')
}

const hitLine = ({ title, offerTypes, distance, why }: Hit) =>
  `  ${title} · ${offerTypes.join(', ')}${distance === null ? '' : ` · ${distance} m Luftlinie`} · ${why}`
