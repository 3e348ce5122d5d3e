import type { CommitmentKind } from '../types.ts'

/**
 * What cities do, by the kind of act: verbs as dictionaries give them. General German of plans and programmes;
 * with its object an act may be of another kind (kind.ts).
 */
export const verbsByKind: Record<CommitmentKind, string> = {
  build: 'bauen errichten neubauen bebauen erbauen ansiedeln nachverdichten fertigstellen',
  introduce: `einführen einrichten schaffen gründen etablieren initiieren starten eröffnen aufbauen auflegen
    anstoßen einstellen ernennen benennen berufen installieren anschaffen einberufen bilden erlassen erproben
    pilotieren entstehen entwickeln beschaffen beauftragen besetzen erwerben planen anbahnen digitalisieren
    ausschreiben beantragen abschließen beitreten institutionalisieren einleiten testen anlegen
    anbieten konstituieren bestellen ausrufen ausloben stiften lancieren herausgeben einsetzen zulassen`,
  expand: `ausbauen erweitern ausweiten erhöhen steigern vergrößern aufstocken vermehren verstärken intensivieren
    verlängern ergänzen ausdehnen forcieren vervielfachen verdoppeln verdreifachen anheben gewinnen mehren
    hochfahren anwerben vervollständigen hinzugewinnen ausrollen verdichten hochstufen aufwachsen
    ausdifferenzieren übertragen ausstocken`,
  improve: `verbessern weiterentwickeln optimieren modernisieren sanieren aufwerten stärken anpassen
    qualifizieren professionalisieren erneuern reformieren renovieren umgestalten umbauen überarbeiten
    aktualisieren ausrichten reduzieren verringern senken mindern bekämpfen vermeiden verhindern abbauen
    entgegenwirken entgegentreten begegnen beheben beseitigen ertüchtigen instandsetzen begrünen beleben
    vertiefen fortentwickeln umwandeln angleichen zurückdrängen minimieren lindern überwinden vorbeugen
    entschärfen entsiegeln umrüsten nachrüsten flexibilisieren öffnen profilieren nutzen gleichstellen
    eindämmen abschaffen zurücknehmen überführen aufheben beenden vorantreiben voranbringen gestalten
    pflanzen bepflanzen aufforsten renaturieren entrümpeln beruhigen entzerren elektrifizieren umstellen
    dekarbonisieren umbenennen neugestalten neuordnen umstrukturieren verlagern zurückbauen abreißen abmildern
    reparieren instandhalten reinigen säubern dämmen drosseln auffrischen attraktivieren ersetzen restaurieren
    streichen kürzen austauschen auswechseln ausleuchten härten abdichten ausbessern entschulden konsolidieren sparen einsparen umverteilen kompensieren unterbinden entflechten ausgleichen`,
  keep: `erhalten bewahren sichern fortführen fortsetzen weiterführen beibehalten verstetigen aufrechterhalten
    absichern festhalten behalten schützen bleiben wiederaufnehmen verteidigen weiterbetreiben verbleiben
    stabilisieren wiederherstellen unterhalten fortbestehen pflegen konservieren wahren weiterverfolgen bestandssichern
    weiternutzen schonen`,
  fund: `finanzieren weiterfinanzieren investieren bezuschussen subventionieren kofinanzieren mitfinanzieren
    refinanzieren zahlen bezahlen vergüten entlohnen ausfinanzieren dotieren budgetieren gegenfinanzieren erstatten
    anschubfinanzieren übernehmen aufbringen auszahlen vorfinanzieren besteuern tilgen`,
  provide: `bereitstellen bereithalten bieten vorhalten gewähren gewährleisten sicherstellen
    überlassen bekommen vermieten vergeben versorgen stattfinden abgeben ausgeben austeilen durchführen veranstalten garantieren bewilligen verteilen
    leisten ausweisen organisieren sorgen erbringen vermitteln verschaffen einräumen freihalten mobilisieren
    erschließen ausstatten unterbringen befreien ermäßigen verpachten reservieren zuweisen beliefern versorgen
    aushändigen verleihen bedienen bewirten durchführen abhalten`,
  concept: 'erarbeiten konzipieren entwerfen ausarbeiten aufstellen erstellen',
  standard: `standardisieren festlegen definieren vereinheitlichen zertifizieren festschreiben regeln
    verpflichten verbieten untersagen vorschreiben begrenzen beschränken deckeln regulieren normieren
    quotieren sanktionieren ahnden limitieren reglementieren festsetzen harmonisieren verwenden achten`,
  review: `prüfen überprüfen evaluieren auswerten untersuchen begutachten hinterfragen bewerten analysieren
    bilanzieren sondieren ermitteln erkunden revidieren diskutieren erörtern abwägen identifizieren ausloten durchleuchten klären vergleichen nachprüfen beurteilen aufarbeiten einholen`,
  monitor: `erfassen erheben beobachten dokumentieren fortschreiben berichten messen kontrollieren überwachen
    kartieren vorlegen aufzeigen beschreiben befragen protokollieren beaufsichtigen zählen registrieren
    überwachen nachverfolgen inventarisieren`,
  cooperate: `kooperieren zusammenarbeiten abstimmen beteiligen einbeziehen einbinden vernetzen verzahnen
    verknüpfen koordinieren austauschen zusammenführen zusammenschließen mitwirken einbringen bündeln verhandeln
    vereinbaren mitgestalten partizipieren mitarbeiten zusammenbringen anhören konsultieren verbünden
    zusammenwirken verbinden teilnehmen einladen anbinden hinzuziehen verständigen einigen koppeln andocken moderieren verbrüdern zurückgreifen mitentscheiden`,
  inform: `informieren aufklären werben bewerben bekanntmachen veröffentlichen kommunizieren sensibilisieren
    hinweisen hervorheben ansprechen publizieren sichtbarmachen ausschildern thematisieren
    darstellen vorstellen beantworten mitteilen unterrichten benachrichtigen offenlegen bekanntgeben aushängen beschildern kennzeichnen verlinken präsentieren ausstellen verbreiten
    bewusstmachen vermarkten übersetzen unterrichten`,
  simplify:
    'vereinfachen beschleunigen entbürokratisieren erleichtern verschlanken verkürzen straffen vereinfachen entschlacken zentralisieren deregulieren',
  support: `unterstützen fördern helfen begleiten beistehen ermutigen befähigen entlasten beraten betreuen
    schulen würdigen anerkennen wertschätzen danken belohnen eintreten befürworten begrüßen bekennen motivieren
    einsetzen engagieren auffordern appellieren hinwirken fordern anregen plädieren honorieren ehren
    aktivieren integrieren ermöglichen bestärken flankieren coachen mitfördern fortbilden weiterbilden ausbilden trainieren
    anleiten ermuntern sponsern unterbreiten`,
  implement: `umsetzen realisieren verwirklichen vollziehen ausführen implementieren nachkommen befolgen erfüllen
    einhalten abarbeiten durchsetzen beherzigen aufgreifen`,
  mainstream:
    'verankern berücksichtigen mitdenken beachten einfließen respektieren einbetten zugrundelegen',
  prioritise: 'priorisieren bevorzugen konzentrieren fokussieren vorziehen privilegieren',
}

/** Nouns of an act that are not made with -ung from the verb, and acts that have no verb of one word. */
export const nounsByKind: Record<CommitmentKind, string> = {
  build: 'bau neubau ersatzneubau wiederaufbau fertigstellung anbau aufstellung',
  introduce:
    'aufbau start beginn einsatz beitritt gründung abschluss ankauf erwerb kauf anschaffung früherkennung umstieg',
  expand: 'ausbau zuwachs anstieg aufwuchs verdopplung mehr zubau ausrollung',
  improve: `abbau umbau ausgleich ertüchtigung belebung gleichstellung bekämpfung rückgang reform
    rücknahme rückbau rückkauf umzug instandhaltung einsparung wartung attraktivitätssteigerung verkehrsberuhigung`,
  keep: 'erhalt bestand fortbestand verbleib bestandsschutz wiederaufnahme fortsetzung schutz beibehaltung weiterbetrieb',
  fund: 'finanzierung weiterfinanzierung kostenübernahme übernahme investition investitionen bezuschussung',
  provide:
    'vergabe gewährung vermittlung beratung betreuung versorgung unterbringung angebot verpachtung',
  concept: 'planung',
  standard:
    'verwendung verbot selbstverpflichtung tempolimit fahrverbot durchfahrtsverbot obergrenze',
  review:
    'bestandsaufnahme evaluation analyse machbarkeitsstudie bedarfsanalyse prüfauftrag gutachten aufarbeitung wirksamkeitsanalyse',
  monitor: 'vorlage berichterstattung dokumentation kontrolle zählung aufsicht',
  cooperate: `zusammenarbeit kooperation austausch vernetzung zusammenschluss einbezug zusammenwirken mitwirkung
    mitsprache`,
  inform:
    'information aufklärung öffentlichkeitsarbeit sensibilisierung werbung darstellung publikation beschilderung vorstellung bekanntgabe offenlegung',
  simplify:
    'bürokratieabbau entbürokratisierung beschleunigung vereinfachung verwaltungsvereinfachung',
  support:
    'integration hilfe hilfestellung unterstützung begleitung förderung würdigung anerkennung wertschätzung befähigung',
  implement: 'vollzug',
  mainstream: 'verankerung berücksichtigung querschnittsaufgabe',
  prioritise: 'vorrang priorität priorisierung schwerpunkt',
}
