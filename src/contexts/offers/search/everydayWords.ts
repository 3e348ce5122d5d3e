import { type Alike, tokensOf } from '../../../kernels/search/index.ts'

/**
 * Words that people say for one another, a line each: everyday, slang, dialect. What the vocabulary knows by one of them
 * is found by the others too. Words stand here where nearly every phrase stays true when one takes the other's place.
 */
const german = `
  heulen weinen flennen plärren schluchzen
  Streit Zoff Krach Zank Knatsch Stunk Gezänk
  streiten zanken zoffen fetzen krachen
  anschreien anbrüllen angeschrien angebrüllt
  schreien brüllen kreischen
  Geschrei Gebrüll Gekreische Schreien
  schlagen hauen prügeln verprügeln verhauen vermöbeln verdreschen
  geschlagen gehauen verprügelt verhauen geprügelt
  zocken daddeln gamen
  zockt daddelt gamt
  Computer PC Rechner Konsole Playstation Xbox Playse
  Handy Smartphone Mobiltelefon
  heim hoam heeme
  Haus Huus
  Geld Jeld Göld Kohle Knete Moneten Kröten Zaster
  pleite blank abgebrannt bankrott
  Arbeit Job Arbeitsstelle Anstellung Arbeitsplatz Maloche
  arbeiten jobben malochen
  arbeitslos joblos erwerbslos arbeitsuchend
  entlassen gefeuert rausgeworfen rausgeschmissen
  Chef Chefin Boss Vorgesetzter Arbeitgeber
  Firma Betrieb Unternehmen
  Wohnung Bude Apartment Appartement
  Vermieter Vermieterin Hausbesitzer Hauseigentümer Wohnungsbesitzer
  rauswerfen rausschmeißen rauskicken
  Rauswurf Rausschmiss
  Klamotten Kleidung Kleider Anziehsachen
  Essen Lebensmittel Nahrung
  Auto Wagen Karre PKW
  kaputt defekt hinüber
  Arzt Ärztin Doktor Doc Mediziner
  Hausarzt Hausdoktor
  Krankenhaus Klinik Spital Klinikum
  Klapse Klapper Klapsmühle Irrenhaus Psychiatrie
  Tabletten Pillen Medikamente Arznei
  Schmerzen Weh Schmerz
  Mama Mutter Mami Mutti Mum
  Papa Vater Papi Vati
  Oma Großmutter Omi Omma
  Opa Großvater Opi Oppa
  Sohn Bub Junge Bursche Sohnemann
  Tochter Mädchen Mädel
  Kind Kleine Kleiner Zwerg Knirps
  Kinder Kids Kleinen Zwerge
  Baby Säugling Neugeborenes
  Mann Ehemann Gatte Göttergatte
  Frau Ehefrau Gattin
  Freundin Partnerin Lebensgefährtin
  Freund Partner Lebensgefährte
  Freund Kumpel Kumpan
  Bruder Cousin Schwager
  Schwester Cousine Schwägerin
  aufpassen hüten beaufsichtigen babysitten
  aufpasst hütet beaufsichtigt
  Tagesmutter Tagesmama Tagesmutti Kinderfrau
  Kita Kindergarten Kiga Kindi
  Schule Penne
  Lehrer Lehrerin Pauker
  Hausaufgaben Hausis Schulaufgaben
  schwänzen blaumachen
  dick übergewichtig fett
  erschöpft ausgelaugt ausgepowert fertig
  traurig niedergeschlagen bedrückt
  verrückt irre durchgeknallt bekloppt
  durchdrehen ausrasten ausflippen austicken
  betrunken besoffen voll dicht blau
  saufen trinken bechern
  Alkohol Schnaps Wodka Bier Wein
  rauchen qualmen
  Zigaretten Kippen Fluppen Glimmstängel
  Polizei Bullen
  Gefängnis Knast Haft
  verlassen sitzengelassen
  betrogen fremdgegangen
  reden quatschen plaudern schnacken labern klönen
  einsam alleine allein
  Sehnsucht Heimweh
  Senior Rentner Pensionär
  Beerdigung Begräbnis Bestattung
  gestorben verstorben tot
  Klo Toilette WC Lokus
  kostenlos umsonst gratis
  billig günstig preiswert
  Antrag Formular
  Behörde Amt
  abschieben ausweisen
  Abschiebung Ausweisung
  Fahrrad Rad Drahtesel
  hinfallen stürzen umfallen
  gestürzt hingefallen gefallen umgefallen
  beleidigt beschimpft angepöbelt
  gemobbt gehänselt fertiggemacht geärgert
  mobben hänseln ärgern
  putzen saubermachen
  Angst Furcht Bammel Schiss
  Sorgen Kummer
  wütend sauer aggressiv
  kündigen feuern
  Umzug umziehen
  Flüchtling Geflüchtete Geflüchteter
  Übersetzer Dolmetscher
  Anwalt Anwältin Rechtsanwalt Advokat
  Krach Lärm`

const foldedWords = (line: string) => tokensOf(line).map(({ word }) => word)
const groups = (language: Alike['language'], text: string): Alike[] =>
  text
    .trim()
    .split('\n')
    .map((line) => ({ language, words: foldedWords(line) }))

export const everydayWords: readonly Alike[] = groups('de', german)
