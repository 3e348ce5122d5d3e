import type { TargetKind } from '../../../../contexts/measures/index.ts'
import { itemStateNames } from '../steering/words.ts'

/** What the pages about figures, standards and money of measures say. */
export const texts = {
  measures: 'Maßnahmen',
  figures: 'Zahlen',
  figuresLede:
    'Was ist erreicht? Jeder Eintrag gilt für einen Tag und bleibt stehen. Wissen Sie etwas nicht, lassen Sie es leer.',
  noTargets: 'Diese Maßnahme hat noch keinen Zielwert. Legen Sie beim Bearbeiten einen an.',
  kinds: {
    indicator: 'Kennzahl aus dem Quartiersatlas',
    ratio: 'Verhältnis',
    count: 'Anzahl',
    adopted: 'Wie viele einer Liste umgesetzt sind',
    done: 'Erledigt oder nicht',
    places: 'Orte, jeder mit eigenem Stand',
    standard: 'Standard als Prüfliste',
  } satisfies Record<TargetKind, string>,
  states: itemStateNames,
  byItself: 'Dieser Wert kommt von selbst aus dem Quartiersatlas.',
  standardHere: 'Träger antworten selbst unter „Standards“.',
  on: 'Stand vom',
  value: 'Wert',
  numerator: 'Über dem Strich',
  denominator: 'Unter dem Strich',
  state: 'Zustand',
  words: 'Anmerkung',
  source: 'Woher die Zahl kommt',
  voluntary: 'freiwillig',
  save: 'Zahlen sichern',
  saved: 'Gesichert.',
  errors: 'Bitte prüfen Sie Ihre Angaben',
  wrongNumber: 'Schreiben Sie eine Zahl wie 1.250 oder 3,5.',
  nothing: 'Schreiben Sie mindestens einen Wert.',
  before: 'Bisherige Einträge',
  columns: { on: 'Tag', item: 'Punkt', value: 'Wert', words: 'Anmerkung', source: 'Quelle' },
  none: 'Noch kein Eintrag.',
  goal: (value: string, on: string) => `Ziel: ${value}${on ? ` bis ${on}` : ''}`,
  baseline: (value: string) => `Ausgangswert: ${value}`,
  of: (above: string, below: string) => `${above} zu ${below}`,
  standards: 'Standards',
  standardsLede:
    'Ein Standard ist eine Liste von Punkten, an denen sich gute Hilfe erkennen lässt. Träger antworten für sich selbst; öffentlich steht nur, wie viele einen Punkt erfüllen.',
  noStandards: 'Noch kein Standard.',
  met: (met: number, of: number) => `${met} von ${of} Trägern`,
  noAnswers: 'Noch hat kein Träger geantwortet.',
  gaps: 'Wo es fehlt',
  point: 'Punkt',
  metBy: 'Erfüllt von',
  missingAt: 'Fehlt bei',
  own: 'Ihre Antworten',
  answer: 'Antworten sichern',
  answers: {
    done: 'erfüllen wir',
    partly: 'zum Teil',
    open: 'noch nicht',
    unknown: 'wissen wir nicht',
  },
  money: 'Geld',
  moneyLede: 'Wofür welches Geld ausgegeben wird, was endet, und was ohne es aufhört.',
  bySource: 'Nach Quelle',
  sourceColumns: {
    source: 'Quelle',
    lines: 'Posten',
    planned: 'Geplant',
    granted: 'Bewilligt',
    spent: 'Ausgegeben',
  },
  lines: 'Einzeln',
  lineColumns: {
    measure: 'Maßnahme',
    source: 'Quelle',
    to: 'Bis',
    amounts: 'Geplant / bewilligt / ausgegeben',
    stops: 'Was ohne es endet',
    next: 'Nächste Runde',
  },
  filter: 'Geld filtern',
  anySource: 'alle Quellen',
  csv: 'Als Tabelle (CSV)',
  ends: { ended: 'ausgelaufen', soon: 'endet in weniger als einem Jahr', later: '', open: '' },
  call: (name: string, days: number) =>
    `${name}: Antrag in ${days === 1 ? '1 Tag' : `${days} Tagen`}`,
  less: (year: number, planned: string, before: string) =>
    `${year} weniger als ${year - 1}: ${planned} statt ${before}`,
  noMoney: 'Noch ist kein Geld eingetragen.',
  dueMoney: (count: number) =>
    count === 1
      ? 'Förderung endet in weniger als einem Jahr'
      : 'Förderungen enden in weniger als einem Jahr',
  dueLess: (count: number) =>
    count === 1
      ? 'Quelle gibt weniger Geld als im Vorjahr'
      : 'Quellen geben weniger Geld als im Vorjahr',
  dueCalls: (count: number) =>
    count === 1 ? 'Förderaufruf ist offen' : 'Förderaufrufe sind offen',
}
