import type { TextSet } from '../../platform/texts/index.ts'

type Effect = 'better' | 'worse' | 'uncertain' | 'none'

const de = {
  title: 'Geprüfte Vorhaben',
  lede: 'Bevor die Stadt etwas Größeres beschließt, fragt sie: Wen trifft es, und wie? Hier steht, was dabei herauskam.',
  checked: 'Geprüft',
  skipped: 'Ohne Prüfung beschlossen',
  skippedLede: 'Diese Vorhaben wurden nicht geprüft. Der Grund steht dabei.',
  none: 'Noch ist keine Prüfung veröffentlicht.',
  signedOn: (on: string) => `geprüft, unterschrieben am ${on}`,
  reason: 'Grund',
  sum: (better: number, worse: number, uncertain: number, none: number) =>
    `Von 20 Fragen: ${better} wird besser, ${worse} wird schlechter, ${uncertain} ungewiss, ${none} unverändert`,
  effects: {
    better: 'Wird besser',
    worse: 'Wird schlechter',
    uncertain: 'Ungewiss',
    none: 'Ändert sich nicht',
  } satisfies Record<Effect, string>,
  done: 'Was getan wird:',
  decision: 'Beschluss',
  seen: 'Was sich danach gezeigt hat',
  method:
    'Das Amt beantwortet zwanzig Fragen nach Lebensbedingungen und Gruppen. Eine zweite Person liest alles und unterschreibt. „Ungewiss“ heißt: Niemand weiß es.',
  german: 'Die Prüfung selbst gibt es nur auf Deutsch.',
}
type Texts = typeof de

const leicht: Texts = {
  title: 'Geprüfte Pläne',
  lede: 'Die Stadt plant etwas Großes. Vorher fragt die Stadt: Wem hilft das? Wem schadet das? Hier lesen Sie die Antworten.',
  checked: 'Geprüft',
  skipped: 'Nicht geprüft',
  skippedLede: 'Diese Pläne hat niemand geprüft. Hier steht der Grund.',
  none: 'Hier steht noch nichts.',
  signedOn: (on) => `geprüft am ${on}`,
  reason: 'Grund',
  sum: (better, worse, uncertain, none) =>
    `Es gibt 20 Fragen. ${better} Mal wird es besser. ${worse} Mal wird es schlechter. ${uncertain} Mal weiß es niemand. ${none} Mal bleibt es gleich.`,
  effects: {
    better: 'Das wird besser',
    worse: 'Das wird schlechter',
    uncertain: 'Das weiß niemand',
    none: 'Das bleibt gleich',
  },
  done: 'Das macht die Stadt:',
  decision: 'Was die Stadt beschlossen hat',
  seen: 'So ist es gekommen',
  method: 'Das Amt beantwortet 20 Fragen. Eine zweite Person prüft alles.',
  german: 'Den Text gibt es nur in schwerer Sprache.',
}

const en: Texts = {
  title: 'Checked projects',
  lede: 'Before the city decides on a larger project it asks: who is affected, and how? This is what came out.',
  checked: 'Checked',
  skipped: 'Decided without a check',
  skippedLede: 'These projects were not checked. The reason is given.',
  none: 'No check has been published yet.',
  signedOn: (on) => `checked, signed on ${on}`,
  reason: 'Reason',
  sum: (better, worse, uncertain, none) =>
    `Of 20 questions: ${better} better, ${worse} worse, ${uncertain} uncertain, ${none} no change`,
  effects: { better: 'Better', worse: 'Worse', uncertain: 'Uncertain', none: 'No change' },
  done: 'What is done:',
  decision: 'Decision',
  seen: 'What was seen afterwards',
  method:
    'The office answers twenty questions about conditions of life and groups of people. A second person reads everything and signs. “Uncertain” means that nobody knows.',
  german: 'The check itself is in German only.',
}

export const checkTexts: TextSet<Texts> = { de, leicht, en }
