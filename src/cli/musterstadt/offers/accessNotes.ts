import type { AccessFeature, OfferRecordInput } from '../../../contexts/offers/index.ts'
import type { Random } from '../chance/random.ts'

type State = 'yes' | 'limited' | 'no'
type Notes = NonNullable<OfferRecordInput['accessNotes']>

const said: Partial<Record<AccessFeature, Partial<Record<State, readonly string[]>>>> = {
  wheelchair: {
    yes: [
      'Ebenerdig, Tür 95 cm breit',
      'Rampe am Haupteingang',
      'Eingang über den Hof ist stufenlos',
    ],
    limited: [
      'Eine Stufe von 8 cm, eine Rampe liegt bereit',
      'Schwere Tür, bitte klingeln',
      'Stufenlos nur über den Hof',
    ],
    no: ['Drei Stufen am Eingang', 'Erster Stock ohne Aufzug'],
  },
  accessibleToilet: {
    yes: ['Mit Euroschlüssel', 'Im Erdgeschoss'],
    limited: ['Ohne Haltegriffe', 'Im Nachbarhaus'],
  },
  lift: { yes: ['Kabine 110 mal 140 cm', 'Mit Ansage und Tastschrift'] },
  accessibleParking: { yes: ['Zwei Plätze vor dem Haus'], limited: ['Nur am Straßenrand'] },
  inductionLoop: { yes: ['Im großen Raum'] },
  signLanguage: { yes: ['Bitte eine Woche vorher anmelden'] },
  changingTable: { yes: ['Im Erdgeschoss'] },
  quietRoom: { yes: ['Bitte an der Anmeldung fragen'] },
}

/** What somebody wrote down of the doors and rooms of a place, where they looked. */
export function makeAccessNotes(
  access: Partial<Record<AccessFeature, State>>,
  random: Random,
): Notes | undefined {
  const notes: Notes = {}
  for (const [feature, states] of Object.entries(said) as [
    AccessFeature,
    (typeof said)['lift'],
  ][]) {
    const state = access[feature]
    const choices = state && states?.[state]
    if (choices && random.chance(0.55)) notes[feature] = random.pick(choices)
  }
  return Object.keys(notes).length > 0 ? notes : undefined
}
