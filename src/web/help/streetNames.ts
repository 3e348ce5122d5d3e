import type { Gender } from './wayTexts.ts'

/** A German street within a sentence: "auf der Neuen Gasse", "in die Neue Gasse". */
interface GermanName {
  gender: Gender
  /** As it is after "auf der" or "auf dem". */
  on: string
  /** As it is after "in die", "in den" or "in das". */
  into: string
}

const endings: Record<Gender, RegExp> = {
  feminine: /(?:straße|gasse|allee|promenade|chaussee|brücke|zeile|siedlung|passage)$/,
  masculine:
    /(?:weg|platz|ring|damm|steig|stieg|steg|pfad|markt|graben|hof|berg|wall|kamp|bogen|winkel|grund|park|kai|garten|hain|anger)$/,
  neuter: /(?:ufer|tor|feld|eck)$/,
}
const genders = Object.keys(endings) as Gender[] // they were just written

/** Words before the name that decline with it. */
const adjective =
  /^(Alt|Neu|Groß|Klein|Lang|Kurz|Breit|Schmal|Hoh|Tief|Ober|Unter|Mittler|Vorder|Hinter|Inner|Äußer|Krumm|Kalt|Grün|Rot|Weiß|Schwarz|Schön|Still|Steil)(?:e|er|es)$/

/**
 * A name whose article its end tells; undefined for all others: "Am Anger" takes none, and nobody can tell that of
 * "Rheinblick".
 */
export function germanName(name: string): GermanName | undefined {
  const words = name.split(' ')
  const last = words.at(-1)!.toLowerCase()
  const gender = genders.find((one) => endings[one].test(last))
  if (!gender) return undefined
  if (words.length === 1) return { gender, on: name, into: name }
  const [, stem] = (words.length === 2 && adjective.exec(words[0]!)) || []
  if (!stem) return undefined
  const weak = `${stem}en ${words[1]}`
  return { gender, on: weak, into: gender === 'masculine' ? weak : `${stem}e ${words[1]}` }
}
