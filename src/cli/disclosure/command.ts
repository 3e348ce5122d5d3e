import { Command } from 'commander'
import { exportPublished } from '../../contexts/atlas/index.ts'
import { type Attack, attack, type Finding, sentencesOf } from '../../kernels/disclosure/index.ts'
import { execute } from '../../platform/operation/index.ts'
import { Failed } from '../failed.ts'
import { readJsonInput } from '../jsonInput.ts'
import type { OpenDoor } from '../operations/command.ts'
import { settingsOf } from '../settings.ts'
import { publicationSchema } from './publicationSchema.ts'

/** `nahbei disclosure`: whether published figures give away what they keep secret. Exit code 1 where they do. */
export function addDisclosureCommands(program: Command, openDoor: OpenDoor): void {
  program
    .command('disclosure')
    .description('Prüfen, ob Veröffentlichtes etwas Geheimes verrät')
    .addCommand(auditCommand(openDoor))
}

function auditCommand(openDoor: OpenDoor): Command {
  return new Command('audit')
    .description('Versuchen, geheim gehaltene Zahlen aus den veröffentlichten zu errechnen')
    .argument(
      '[datei]',
      'JSON mit cells, relations, ratios, contains; ohne sie alles, was die Stadt je freigegeben hat',
    )
    .option('--json', 'als JSON ausgeben')
    .addHelpText('after', help)
    .action(async (file: string | undefined, options: { json?: boolean }, command: Command) => {
      const publication =
        file === undefined
          ? await publishedByCity(openDoor, command)
          : await readJsonInput(file, publicationSchema)
      const result = await attack(publication).catch((error: unknown) => {
        if (!(error instanceof Error)) throw error
        const complaint = germanComplaint(error.message)
        if (complaint === null) throw error
        throw new Failed(`Die Datei ${file} passt nicht: ${complaint}`)
      })
      console.log(options.json ? JSON.stringify(asJson(result)) : readable(result))
      if (result.exposed > 0 || result.undecided.length > 0) throw new Failed('')
    })
}

const help = `
Eine Zelle: {"id": "A", "value": 12 oder null, "count": true, "threshold": 5, "sensitive": true,
  "protection": {"lower": 0, "upper": 9}, "figure": "…", "release": "…", "accuracy": 0}
  figure: gleiche Kennzahl in mehreren Tabellen oder Ausgaben
  accuracy: so weit kann der veröffentlichte Wert vom wahren abweichen
Eine Summe: {"total": "Stadt", "parts": ["A", "B"]}
Eine Quote: {"id": "q", "numerator": "A", "denominator": "B", "per": 100, "decimals": 1, "value": 4.8}
Zwei Gebiete, eines im anderen: {"whole": "alt", "part": "neu", "threshold": 5}
Ergebnis 0: Nichts verraten. 1: Etwas verraten oder nicht zu prüfen. 2: Falscher Aufruf.`

/** What all releases of the city published around what they withhold, taken together. */
async function publishedByCity(openDoor: OpenDoor, command: Command) {
  const opened = await openDoor(settingsOf(command))
  try {
    const outcome = await execute(exportPublished, opened.door, {})
    if (!outcome.ok) throw new Failed('Die Freigaben der Stadt sind gerade nicht zu lesen.')
    return outcome.value
  } finally {
    await opened.close()
  }
}

function germanComplaint(message: string): string | null {
  const missing = /^(relation|ratio|containment) (.+): no cell "(.*)"$/s.exec(message)
  if (missing) {
    const kinds: Record<string, string> = {
      relation: 'Summe',
      ratio: 'Quote',
      containment: 'Angabe unter contains',
    }
    return `${kinds[missing[1]!]} ${missing[2]} nennt die Zelle „${missing[3]}“. Die gibt es nicht.`
  }
  const doubled = /^cell "(.*)" is there twice$/s.exec(message)
  return doubled ? `Die Zelle „${doubled[1]}“ steht zweimal darin.` : null
}

/** JSON knows no infinity: an open end is null. */
function asJson({ findings, ...rest }: Attack) {
  const end = (value: number) => (Number.isFinite(value) ? value : null)
  return {
    ...rest,
    findings: findings.map((finding) => ({
      ...finding,
      interval: [end(finding.interval.lower), end(finding.interval.upper)],
      explanation: finding.exposed ? sentencesOf(finding) : [],
    })),
  }
}

function readable({ findings, examined, exposed, contradictions, undecided }: Attack): string {
  const lines = findings.filter((finding) => finding.exposed).flatMap(paragraph)
  if (undecided.length > 0)
    lines.push(
      'Die veröffentlichten Werte widersprechen sich. Nicht geprüft werden konnten:',
      ...undecided.map((id) => `  „${id}“`),
      '',
    )
  if (contradictions.length > 0)
    lines.push(
      `${contradictions.length} Summen oder Quoten gehen nicht auf, zum Beispiel durch Runden. Sie zählen nicht mit.`,
      'Geben Sie bei gerundeten Werten an, wie weit sie abweichen können: accuracy.',
      '',
    )
  lines.push(
    exposed === 0
      ? `Geprüfte Zellen: ${examined}. Keine wird verraten.`
      : `Geprüfte Zellen: ${examined}. Verraten: ${exposed}.`,
  )
  return lines.join('\n')
}

function paragraph(finding: Finding): string[] {
  const [first, ...rest] = sentencesOf(finding)
  return [first!, ...rest.map((sentence) => `  ${sentence}`), '']
}
