const set = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter(Boolean))

/** Others act, the author stands by. */
export const supporting = set(`
unterstützen fördern befürworten engagieren bekennen helfen eintreten starkmachen ermutigen bestärken hinwirken
mithelfen starkmachen aussprechen appellieren mitwirken beitragen
`)

/** Being, knowing, feeling, saying: "wir" with these promises nothing. */
export const stative = set(`
sein haben wissen kennen erkennen anerkennen glauben denken meinen finden sehen ansehen verstehen betrachten
brauchen benötigen bedürfen schätzen wertschätzen würdigen danken bedanken freuen bedauern erleben leben spüren merken feststellen
ausgehen hoffen erwarten wünschen heißen liegen stehen gehören zählen gelten bestehen existieren herrschen
begreifen erfahren erinnern fürchten lieben mögen nennen bezeichnen sagen betonen behaupten begrüßen verdanken
profitieren wachsen steigen sinken zunehmen abnehmen fehlen kosten dauern umfassen beinhalten enthalten bedeuten
zeigen beweisen belegen leiden blicken zurückblicken dulden wohnen kommen vertrauen teilen tragen aussehen
befinden belaufen betragen entsprechen eignen lohnen drohen scheinen verfügen besitzen tun hinweisen
beobachten bewundern unterscheiden wollen können müssen sollen dürfen werden lassen lauten auszeichnen prägen hören
übersteigen überschreiten unterschreiten überwiegen ausreichen reichen genügen beherbergen ergeben bescheinigen stammen
auseinandersetzen orientieren freuen passieren funktionieren verurteilen kritisieren loben empfinden gedenken vermissen nachvollziehen
`)

/** A wished state or a direction: with "wollen" a goal, not an act. */
export const wishing = set(`
sein bleiben haben leben teilhaben teilnehmen wohnen entgegentreten begegnen vermeiden verstehen sehen
ermöglichen stehen denken werden können fühlen aufwachsen altern gelingen bewältigen überwinden betrachten wissen bekämpfen
wertschätzen anerkennen würdigen entfalten verhindern gehen kommen profitieren finden
`)

/** With something else than the author as subject these tell what comes about, and can be checked. */
export const arising = set(`
entstehen erscheinen bleiben erhalten bekommen öffnen einziehen umziehen folgen beginnen starten dienen erfolgen stattfinden
fortbestehen eröffnen ansiedeln wegfallen entfallen gelten hinzukommen anlaufen übergehen umfassen gehören ablösen
arbeiten anbieten übernehmen prüfen vorlegen weiterlaufen fortlaufen wechseln wegziehen
`)

/** A purpose or effect: with "sollen" nothing that anybody does. */
export const serving = set(`
helfen dienen beitragen ermöglichen erleichtern führen bewirken gewährleisten zielen ermutigen motivieren
sorgen erlauben bringen verhindern vermeiden befähigen schützen zeigen fühlen können wissen merken profitieren
umfassen abbilden ansprechen richten bestehen abfedern lindern mindern hinweisen veranschaulichen
`)

/** Present passive of these tells as often what already runs: a promise only with a sign of the future. */
export const running = set(`
vorhalten anbieten nutzen sehen treiben tragen leisten erbringen besuchen wahrnehmen betreiben erledigen verstehen
nennen bezeichnen betrachten kennen benötigen brauchen gefährden bedrohen belasten beeinflussen betreffen prägen
bestimmen kennzeichnen definieren ansehen ausgehen decken angeben zeigen feststellen beschreiben wohnen zählen rechnen
verursachen erschweren behindern begrüßen schätzen verwalten erwarten befürchten diskutieren erleben finden messen
vertreten besetzen wählen begründen versorgen betreuen verwirklichen führen
deutlich darstellen abbilden erfassen ermöglichen erreichen erklären erläutern
`)

const changingVerbs = set(`
bauen ausbauen aufbauen umbauen neubauen erweitern sanieren modernisieren errichten einrichten schaffen einführen
erneuern umgestalten umwandeln aufstocken verlängern eröffnen gründen entwickeln weiterentwickeln fortschreiben
überarbeiten erstellen erarbeiten anschaffen ausweiten verbessern stärken verstärken abschaffen abbauen senken erhöhen
ändern verändern entfristen umsetzen prüfen überprüfen evaluieren beauftragen investieren verstetigen intensivieren vereinfachen beschleunigen
digitalisieren anpassen reduzieren aufwerten abreißen ersetzen fortführen weiterführen verankern vorlegen
sichern absichern sicherstellen gewährleisten aufrechterhalten beibehalten übernehmen finanzieren weiterfinanzieren
bereitstellen vorantreiben voranbringen bündeln vernetzen verknüpfen verzahnen zusammenführen zusammenlegen öffnen
verdoppeln aufbauen abschließen verabschieden beschließen ausschreiben ausstatten ausrichten neuausrichten steuern
angehen fortsetzen wiederaufnehmen aufnehmen einbeziehen einbinden beteiligen berücksichtigen verbieten untersagen
begrünen entsiegeln pflanzen ausweisen festlegen festschreiben verpflichten bezuschussen vergeben veröffentlichen
auswerten aktualisieren konkretisieren optimieren professionalisieren koppeln integrieren entlasten entbürokratisieren
erleichtern ermäßigen verringern vermindern verkürzen ergänzen erproben testen starten auflegen etablieren
initiieren organisieren koordinieren durchführen aufstellen einstellen erhalten retten schließen verlagern verlegen
vertiefen konzipieren planen mitplanen vorbereiten umrüsten nachrüsten freigeben anbinden aufheben zurücknehmen
abstimmen fortentwickeln befähigen qualifizieren anheben garantieren implementieren realisieren
konsolidieren elektrifizieren verdichten nachverdichten ausrollen renaturieren renovieren aufforsten bepflanzen ertüchtigen
instandsetzen verbreitern vergrößern verkleinern umbenennen neugestalten neuordnen umstrukturieren entschärfen anlegen
installieren herrichten einberufen bestellen berufen benennen ausloben ausrufen beitreten erwerben kaufen ankaufen
verpachten zurückkaufen rekommunalisieren zurückbauen verdreifachen vervielfachen deckeln begrenzen vereinheitlichen
standardisieren automatisieren personalisieren zusammenschließen entschulden tilgen umstellen wiederherstellen
wiederaufbauen bilden reaktivieren beruhigen sperren beschildern verstaatlichen anschließen erschließen bebauen beleben

`)

/** What somebody says or does in public: in the present it tells, in the future it promises. */
export const telling = set(`
antreten kandidieren abstimmen einladen aufrufen vertreten sprechen reden diskutieren berichten protestieren feiern
erklären erläutern vorstellen rechnen fragen antworten mahnen warnen klagen hinterfragen fühlen widersprechen gratulieren
`)

/** Verbs made by a rule of word-formation that tell of a change: "entsiegeln", "umrüsten", "digitalisieren". */
const madeToChange =
  /^(?:ent(?!steh|halt|sprech|scheid|deck|nehm|fall|gegn|lass|fern)|um(?!fass|geb|treib)).{4,}|(?:is|fiz)ieren$|^(?:aus|auf|um|ein|an|nach|neu|zusammen|zurück|bereit|wieder|her|instand|frei|ab|fort|hinzu|vor)(?:bauen|stellen|setzen|richten|rüsten|legen|stocken|weiten|dehnen|tauschen|wandeln|pflanzen|schließen|binden|stufen|bessern|heben|räumen|gestalten|siedeln|teilen|gliedern|ziehen|halten|reichen|bereiten|bringen|schaffen|führen|nehmen|weisen|senken|machen|kaufen|mieten|fördern|finanzieren|formen|lösen|werten)$/
const notChanging = set(`
darstellen feststellen vorstellen vorziehen nachweisen hinweisen aufweisen anzeigen annehmen einnehmen vornehmen
ausmachen aufführen anführen herstellen einhalten vorhalten anhalten aufhalten abhalten aushalten ausführen vorweisen
abnehmen zunehmen ausweisen vorschlagen
`)
/** Makes something other than it was: even a report that says so in the present tells of what is to come. */
export const isChanging = (lemma: string): boolean =>
  changingVerbs.has(lemma) ||
  (madeToChange.test(lemma) &&
    !notChanging.has(lemma) &&
    !stative.has(lemma) &&
    !running.has(lemma))

/** Something that is done by somebody, rather than being, telling, serving or going on by itself. */
export const isActing = (lemma: string): boolean =>
  !stative.has(lemma) && !running.has(lemma) && !serving.has(lemma) && !telling.has(lemma)
