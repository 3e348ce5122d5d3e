import type { Failure, Issue } from '../../../platform/operation/index.ts'
import type { PageAnswer } from '../../frame/page.ts'

/** An id in an address that cannot be one is an id that is not there. */
export const failureOf = (failure: Failure): PageAnswer => ({
  kind: 'failure',
  failure: failure.kind === 'invalid' ? { kind: 'notFound', what: 'page' } : failure,
})

/** What a conflict means, and what to do; undefined for those that have a page of their own. */
export const conflictText = (reason: string): string =>
  conflicts[reason] ?? 'Der Stand hat sich inzwischen geändert. Sehen Sie sich die Seite neu an.'

const conflicts: Record<string, string> = {
  lastAdministrator:
    'Das ist die letzte Person mit der Rolle „Verwaltung“. Geben Sie zuerst einer anderen Person diese Rolle.',
  fourEyes:
    'Sie haben in den letzten zwei Wochen schon die Adresse oder den zweiten Faktor dieses Kontos geändert. Den anderen Schritt macht eine andere Person aus der Verwaltung, damit niemand allein ein fremdes Konto öffnen kann.',
  left: 'Dieses Konto ist schon beendet.',
  notInvited: 'Diese Person hat ihre Einladung schon angenommen.',
  notActive: 'Diese Person hat noch kein fertiges Konto.',
  nameTaken: 'Diesen Namen gibt es schon. Ergänzen Sie ihn, zum Beispiel um den Ort.',
}

/** Issues as the fields of a form know them: the name of a field and a sentence. */
export function errorsOf(
  issues: Issue[],
  sentences: Record<string, string>,
): { field: string; text: string }[] {
  return issues.map((issue) => {
    const [field = ''] = issue.field.split('.')
    return { field, text: sentenceOf(issue, sentences[field]) }
  })
}

/** What to do about an issue, as a sentence: the operation’s own, or the form’s. */
export function sentenceOf({ problem, detail }: Issue, sentence?: string): string {
  // A sentence of the operation says more than ours.
  if (problem.includes(' ')) return problem
  if (problem === 'tooLong') return `Das ist zu lang. Höchstens ${detail?.maximum} Zeichen.`
  return sentence ?? 'Prüfen Sie diese Angabe.'
}
