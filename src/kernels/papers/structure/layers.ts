import type { Layer } from '../types.ts'

const overview =
  /\b(?:im Überblick|auf einen Blick|Zusammenfassung|Kurzfassung|Kurzüberblick|Das Wichtigste|in Kürze|Kernpunkte im)\b/i
const programmeOfParty =
  /\b(?:Wahlprogramm|Kommunalwahlprogramm|Regierungsprogramm|Parteiprogramm)\b.*\b(?:der|von|des)\b|\bProgramm der\b.*\b(?:SPD|CDU|CSU|FDP|AfD|Grünen|Linken|Freien Wähler)\b/

/** The layer that begins with a heading. A programme that stands as the title of the whole paper is its main text. */
export function layerAfter(layer: Layer, heading: string, depth: number): Layer {
  if (overview.test(heading)) return 'summary'
  if (depth > 1 && programmeOfParty.test(heading)) return 'quoted'
  return layer
}
export const opensList = (heading: string) =>
  overview.test(heading) || programmeOfParty.test(heading)

const reporting =
  /\b(?:teilt(?:e)? mit|teilt(?:e)? [^.]{0,60}\bmit\b|erläutert(?:e)?|berichtet(?:e)?|führt(?:e)? aus|stellt(?:e)? (?:\S+ ){0,6}vor|nimmt (?:\S+ ){0,8}zur Kenntnis|lobte|dankt(?:e)?|fragt(?:e)? nach|erklärt(?:e)?|wurde|wurden)\b/g
const minutesWords =
  /\b(?:Niederschrift|Protokoll|Tagesordnung|Mitteilung(?:en)?|Sitzung|TOP \d|Herr|Frau|Beigeordnete[rn]?)\b/g

/** A paper that reports and never says "wir" is read as minutes. */
export function isMinutes(text: string): boolean {
  const sample = text.slice(0, 60_000)
  const we = sample.match(/\b[Ww]ir\b/g)?.length ?? 0
  const reported = sample.match(reporting)?.length ?? 0
  const named = sample.match(minutesWords)?.length ?? 0
  return reported >= 3 && named >= 2 && we * 3 < reported
}
