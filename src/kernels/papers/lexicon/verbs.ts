/**
 * Verbs of German official prose, written from general knowledge of the language. Only bare verbs stand here;
 * prefixes ("aus-", "be-") combine with them freely in verbForms.ts.
 */

/** Weak verbs: every form follows from the infinitive. */
export const weakVerbs = words(`
ändern verändern fristen befristen achten ahnden aktivieren aktualisieren akzeptieren analysieren animieren anonymisieren antworten appellieren arbeiten
archivieren arrangieren auditieren automatisieren autorisieren bahnen bauen  beleben berücksichtigen
beseitigen beteiligen bewältigen bilanzieren bilden bleuen blicken brauchen buchen bündeln bürgen budgetieren checken
dämmen dämpfen decken definieren dehnen delegieren demokratisieren deuten dezentralisieren diskutieren
digitalisieren differenzieren dienen dokumentieren dotieren drehen drosseln drucken dulden ebnen ehren eignen einigen
elektrifizieren emanzipieren engagieren enden entbürokratisieren entbehren erben erinnern ermächtigen ermitteln
ermöglichen ermuntern ermutigen ergänzen erleichtern erneuern eröffnen erörtern erweitern etablieren evaluieren
experimentieren fächern fällen fassen federn fertigen festigen  filtern finanzieren flankieren
flexibilisieren folgen fokussieren fordern forcieren fördern formen formulieren forschen fragen freuen führen
füllen fürchten garantieren gärtnern gehören genehmigen generieren gestalten gewähren gewährleisten gliedern glauben
gleichen gründen grüßen haften handeln harmonisieren heilen heizen  hinterfragen hinterlegen hoffen
holen honorieren hören identifizieren ignorieren immunisieren impfen implementieren individualisieren informieren
initiieren  installieren institutionalisieren integrieren intensivieren intervenieren investieren
isolieren justieren kämpfen kartieren kaufen kennzeichnen klären klagen knüpfen kombinieren kommunizieren
kompensieren konkretisieren konsolidieren kontrollieren konzentrieren konzipieren kooperieren koordinieren koppeln
kosten kreieren kümmern kürzen kultivieren lagern landen legalisieren legen lehnen lehren leisten leiten lenken lernen lichten
liefern lindern loben lockern löschen lösen lotsen machen mahnen managen markieren meistern melden merken mieten
mildern mindern mischen mobilisieren moderieren modernisieren modifizieren motivieren 
nähern fügen nutzen nützen öffnen optimieren ordnen organisieren orientieren pachten packen passen personalisieren pflanzen
pflegen pilotieren planen platzieren positionieren prägen praktizieren präsentieren präzisieren priorisieren
privatisieren probieren produzieren professionalisieren profilieren profitieren programmieren protokollieren prüfen
qualifizieren räumen reaktivieren realisieren rechnen reden reduzieren reformieren regeln
regulieren registrieren rehabilitieren reichen reinigen reisen rekommunalisieren renaturieren renovieren reorganisieren
reparieren reservieren respektieren revidieren richten rüsten rücken sagen sammeln sanieren schalten schärfen schätzen schenken
schicken schildern schlichten schonen schulen schützen sensibilisieren senken setzen sichern skizzieren
sondieren sorgen sparen speichern spenden sperren spezialisieren spielen spiegeln sponsern spüren stabilisieren staffeln stärken starten
stationieren stellen steigern stemmen steuern stiften stimmen stimulieren stoppen stören straffen strukturieren stützen
stufen subventionieren suchen systematisieren tätigen tauschen teilen testen thematisieren tilgen trainieren
transformieren transportieren trauen trennen überprüfen überwachen unterstützen üben untersagen verdoppeln verankern
veranlassen verantworten veranstalten verbessern vereinbaren vereinfachen vereinheitlichen vereinen verdeutlichen
verdichten verfestigen verfolgen verfügen vergünstigen verhindern verkürzen verkleinern verlängern verlagern
vermarkten vermehren vermeiden vermieten vermindern vermitteln vernetzen vernachlässigen veröffentlichen verpachten
verpflichten verringern verschärfen versiegeln versorgen verständigen verstärken verstetigen versuchen verteidigen verteilen
vertiefen vertreten verwalten verwenden verwerten verwirklichen verzahnen verzichten vervollständigen vitalisieren wachen
wählen wahren wagen wandeln wappnen warnen warten wechseln wecken weigern weihen weiten werten wickeln widmen wirken
wirtschaften wohnen wollen wünschen würdigen zahlen zählen zeichnen zeigen zentralisieren zentrieren zertifizieren zielen
zögern zollen zonieren züchten zügeln begrenzen begrünen beruhigen beschaffen beschäftigen beschleunigen beauftragen
beantragen beachten beabsichtigen befähigen befestigen befördern befragen befreien befristen befürworten begegnen
begleiten begründen begrüßen begutachten beherbergen bekämpfen bekräftigen belasten belegen beleuchten belohnen bemühen bemerken
benennen benötigen benutzen beobachten bereichern bereiten bereinigen berechnen bereinigen berichten bescheinigen beschränken beschildern
besetzen bespielen bestärken bestätigen bestellen bestimmen bestücken besuchen betonen betrachten betrauen betreuen bewahren
bewerten bewilligen bewirken bezahlen bezuschussen beziffern bezwecken drängen eilen entlasten entlohnen entschärfen
entschulden entsiegeln entsorgen entwickeln erarbeiten erforschen erfassen erfüllen ergreifen erhöhen erklären
erkunden erlauben erläutern erledigen erleben ermäßigen ernennen erproben erreichen errichten ersetzen erstatten
erstellen erteilen erwarten erwirtschaften erzeugen erzielen gefährden glätten hinken honorieren inventarisieren
missachten nominieren bemessen bepflanzen bestreben bevorzugen beziehen zuschneiden münden lauten fehlen leben lohnen danken
drohen herrschen machen mögen verbuchen verehren vereinzeln verhängen verkehren verlegen vermerken vermuten vernichten versichern
versprechen verursachen verweilen verwurzeln verzeichnen verzögern belaufen umfassen unterrichten untersuchen unterteilen
überarbeiten überführen überlegen übermitteln überqueren überreichen übersetzen übertreffen überzeugen wiederholen
verkaufen veräußern verschönern verschenken verschlanken verschieben verschicken verschonen verbreiten verbreitern
erforschen erweitern verlangsamen vorverlegen gewichten budgetieren digitalisieren deckeln möblieren bebauen bewirtschaften
beheben bewerben beeinflussen betonen beschulen bezwingen belegen bedienen befassen begeistern ehren einigen nachsteuern
verlangen verdienen dauern schaden schulden scheitern feiern wandern entgegnen trocknen basteln flüchten fliehen mahnen loben
verwehren verweigern erübrigen veranschlagen verausgaben verfehlen vergeben verknüpfen verleihen verleiten bündeln
ankern äußern ähneln altern beziffern bewähren beharren bestaunen dolmetschen ebben eindämmen entfalten entkoppeln
entlassen erblicken erfreuen ernten faszinieren fluten gelangen genesen glänzen grenzen gucken heiraten irren jubeln
klappen kleben kochen kränken kreisen lächeln leuchten locken malen mustern neigen pausieren pendeln pochen posten
putzen quälen rasten regieren resultieren rollen rücken rühren runden säumen schildern schmücken schrumpfen stammen
stagnieren staunen stemmen strahlen strömen studieren stürzen tagen tanzen tauchen toben träumen turnen twittern
verankern verarmen veralten vereinsamen verblüffen verharren verkörpern verschlechtern versetzen versickern wackeln
warten weilen wirken wuchern wundern zaubern zelten zerstören zitieren zögern zucken zürnen
siedeln konstituieren lancieren vergrößern stocken vervielfachen verdreifachen vervierfachen mehren ertüchtigen minimieren
beugen forsten entrümpeln entzerren dekarbonisieren säubern frischen restaurieren konservieren kofinanzieren refinanzieren
vergüten statten händigen bewirten standardisieren normieren quotieren sanktionieren limitieren reglementieren loten
urteilen beurteilen beaufsichtigen partizipieren konsultieren verbünden docken publizieren verlinken regen plädieren coachen
unterbreiten beherzigen betten privilegieren entschlacken deregulieren maximieren sensibilisieren bezwecken degradieren
elektrisieren evakuieren imitieren inspirieren inszenieren kritisieren legitimieren liberalisieren neutralisieren
normalisieren parken radeln recyceln reflektieren rationalisieren skalieren sprengen stornieren suggerieren
synchronisieren tolerieren verifizieren verjüngen vermessen verorten versteuern besteuern verwehren verzinsen
visualisieren zelebrieren zementieren spezifizieren ersuchen entwässern bewässern erhellen ertragen entbinden
entrichten enteignen beseitigen bejahen benoten beplanen beprobieren überdachen überholen übereignen überprüfen
überbrücken überdenken veredeln verkabeln vermessen versilbern verstaatlichen vergesellschaften verstromen
entzünden härten kanalisieren katalogisieren klassifizieren kopieren kühlen lüften löten mähen nisten ölen pressen
pumpen rüsten schirmen schreddern sichten sickern stapeln streuen tönen überlasten umzäunen wässern zäunen
`)

/** Strong and mixed verbs: infinitive, third person singular, participle. */
export const strongVerbs = table(`
backen backt gebacken
befehlen befiehlt befohlen
beginnen beginnt begonnen
bergen birgt geborgen
bieten bietet geboten
binden bindet gebunden
bitten bittet gebeten
bleiben bleibt geblieben
brechen bricht gebrochen
bringen bringt gebracht
denken denkt gedacht
dringen dringt gedrungen
empfehlen empfiehlt empfohlen
entscheiden entscheidet entschieden
essen isst gegessen
fahren fährt gefahren
fallen fällt gefallen
fangen fängt gefangen
finden findet gefunden
fliegen fliegt geflogen
flechten flicht geflochten
fließen fließt geflossen
frieren friert gefroren
geben gibt gegeben
gehen geht gegangen
gelingen gelingt gelungen
gelten gilt gegolten
genießen genießt genossen
geschehen geschieht geschehen
gewinnen gewinnt gewonnen
gießen gießt gegossen
graben gräbt gegraben
greifen greift gegriffen
halten hält gehalten
hängen hängt gehangen
heben hebt gehoben
heißen heißt geheißen
helfen hilft geholfen
kennen kennt gekannt
kommen kommt gekommen
laden lädt geladen
lassen lässt gelassen
laufen läuft gelaufen
leihen leiht geliehen
leiden leidet gelitten
lesen liest gelesen
liegen liegt gelegen
meiden meidet gemieden
messen misst gemessen
nehmen nimmt genommen
nennen nennt genannt
raten rät geraten
reißen reißt gerissen
rufen ruft gerufen
schaffen schafft geschaffen
scheiden scheidet geschieden
scheinen scheint geschienen
schieben schiebt geschoben
schlagen schlägt geschlagen
schließen schließt geschlossen
schneiden schneidet geschnitten
schreiben schreibt geschrieben
schreiten schreitet geschritten
schwinden schwindet geschwunden
sehen sieht gesehen
senden sendet gesendet
singen singt gesungen
sinken sinkt gesunken
sitzen sitzt gesessen
sterben stirbt gestorben
sprechen spricht gesprochen
springen springt gesprungen
stehen steht gestanden
steigen steigt gestiegen
stoßen stößt gestoßen
streben strebt gestrebt
streichen streicht gestrichen
streiten streitet gestritten
tragen trägt getragen
treffen trifft getroffen
treiben treibt getrieben
treten tritt getreten
tun tut getan
vergessen vergisst vergessen
verlieren verliert verloren
wachsen wächst gewachsen
wägen wägt gewogen
weichen weicht gewichen
weisen weist gewiesen
wenden wendet gewendet
werben wirbt geworben
werfen wirft geworfen
wiegen wiegt gewogen
winden windet gewunden
wissen weiß gewusst
ziehen zieht gezogen
zwingen zwingt gezwungen
`)

/** Particles that stand apart from a finite verb, longest first where one begins another. */
export const particles: readonly string[] = words(`
auseinander entgegen gegenüber vorwärts voran heran heraus herbei hervor herunter herab hinaus hinweg hinein hinzu
zusammen zurück wieder weiter sicher bereit frei fest fort nach nieder statt teil wahr bei auf aus ein mit los um
durch über unter vor zu an ab hoch bekannt bloß dar fertig gegen gleich gut hin her inne klar nahe neu offen preis
quer rein raus ruhig still still stattdessen um voraus vorbei weg wett wider zurecht zuwege aufrecht hintan anheim
vorweg kürzer näher höher still
wiederauf wiederher wiederein instand wert anschub zugrunde
`)

/** Prefixes that stay with their verb; its participle has no "ge". */
export const fixedPrefixes: readonly string[] = words(
  'be ent er ge miss ver zer über unter um hinter wider voll durch',
)

function words(text: string): string[] {
  return [...new Set(text.split(/\s+/).filter(Boolean))]
}

function table(text: string): (readonly [string, string, string])[] {
  return text
    .split('\n')
    .filter(Boolean)
    .map((row) => {
      const [infinitive, third, participle] = row.trim().split(' ')
      return [infinitive!, third!, participle!] as const
    })
}
