const set = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter(Boolean))

export const prepositions = set(`
ab an am ans auf aufs aus außer bei beim bezüglich bis dank durch einschließlich entlang entsprechend für fürs
gegen gegenüber gemäß hinsichtlich hinter im in inklusive inmitten innerhalb außerhalb ins jenseits laut mit
mithilfe mittels nach nahe neben ohne oberhalb per pro rund samt seit statt anstatt trotz über um unter unterhalb
ums vom von vor während wegen zu zum zur zugunsten zulasten zwecks zwischen anhand anlässlich aufgrund angesichts
seitens hinterm überm unterm vorm zuzüglich nebst à als wie via binnen mangels abzüglich
`)

/** Articles and what stands in their place before a noun. */
export const determiners = set(`
der die das den dem des ein eine einen einem einer eines kein keine keinen keinem keiner keines unser unsere unseren
unserem unserer unseres ihr ihre ihren ihrem ihrer ihres sein seine seinen seinem seiner seines dieser diese dieses
diesen diesem jener jene jenes jeden jede jedes jedem jeder alle allen aller alles mehr weitere weiterer weiteren
zusätzliche zusätzlichen neue neuen viele vielen einige mehrere mindestens sowohl beide beiden deren dessen solche
`)
export const accusativeStarts = set(
  'die das den ein eine einen kein keine keinen unsere unseren ihre ihren seine seinen diese dieses diesen mehr alle jede jeden jedes',
)
export const genitiveStarts = set(
  'der des eines einer unserer unseres dieser dieses ihrer ihres aller solcher seiner seines jeder jedes deren',
)

export const modals = set(
  'wollen will sollen soll möchten möchte müssen muss können kann dürfen darf sollten sollte müssten könnten könnte möge mögen solle wolle',
)
export const wanting = set('wollen will wolle möchten möchte')
export const shall = set('sollen soll solle sollten sollte möge mögen')
export const must = set('müssen muss müssten')
export const can = set('können kann könnten könnte dürfen darf')
/** "werde", "wolle", "solle": what somebody is reported to have said. */
export const future = set('werden wird werde')
/** Services and companies that act for a city: in a plan or in the future their acts are promised. */
export const isService = (noun: string) =>
  /(?:stadtwerke|betriebe?|bauhof|aufsicht|digitalrat|kammer|agentur|unternehmen|träger|partner|netzwerk|ausschuss|team|dienst|büro|volkshochschule|bibliothek|bücherei|archiv|museum|stiftung|manager(?:in)?|management|(?:stabs|koordinierungs|koordinations|geschäfts|fach|leit|anlauf|beratungs)stelle|beauftragten?|gesellschaft|klinikum|jobcenter|feuerwehr|abteilung|sachgebiet|ministerium|landesregierung|bundesregierung|arbeitsgruppe|steuerungsgruppe|projektgruppe|lenkungskreis|projektteam|genossenschaft|zweckverband|verkehrsverbund)$/.test(
    noun,
  )

/** Bodies that advise and demand; what they ask for is for others to promise. */
export const isAdvising = (noun: string) =>
  /(?:beirat|beirats|jugendrat|jugendparlament|verband|verein|initiative|elternvertretung)$/.test(
    noun,
  )
export const auxiliaries = set('haben hat sind ist sein seien sei wäre wären bleibt bleiben')
export const past = set(
  'würde würden war waren wurde wurden hatte hatten wollte wollten konnte konnten musste mussten sollte',
)

/** Finite whenever they stand with a small letter. */
export const closedFinite: ReadonlySet<string> = new Set([
  ...modals,
  ...future,
  ...auxiliaries,
  ...past,
  ...'sagte sagten kündigte kündigten sicherte versprach teilte betonte berichtete'.split(' '),
])

export const conjunctions = set('und oder sowie bzw. beziehungsweise aber sondern denn wie')

export const subordinators = set(`
dass damit weil wenn falls sofern soweit sobald solange ob obwohl obgleich indem bevor nachdem sodass wobei wodurch
womit wofür woraus wogegen weshalb warum wodurch wonach worin worauf wozu sooft zumal inwiefern inwieweit
`)
/** Open a subordinate clause only where a finite verb closes it. */
export const weakSubordinators = set(
  'da bis wie als wo während was wer wann welche welcher welches welchen welchem deren dessen denen der die das den dem so seit derer',
)

/* The patterns below are for text in small letters. */

/** Words that leave it open whether anything happens at all. */
export const openness =
  /(?:^|[^a-zäöüß])(?:gegebenenfalls|ggfs?\.|bedarfsweise|eventuell|evtl\.|möglicherweise|im bedarfsfall|bei bedarf|nach bedarf|im einzelfall|bei etwaig[a-zäöüß]*|etwaige[a-zäöüß]*|bei (?:entsprechende[rmn]|positive[rmn]|ausreichende[rmn]|erfolgreiche[rmn]|eine[rm]) (?:nachfrage|förderung|finanzierung|bewilligung|zusage|ergebnis|verlauf|bewertung|eignung|zustimmung)|(?:unter|mit) (?:dem )?vorbehalt|vorbehaltlich|unter der voraussetzung|falls|sofern|nach prüfung)(?![a-zäöüß])/
/** "wenn" and "soweit" before a clause; "wenn" after a comma or at the beginning. */
export const openingWhen = /(?:^|[,–-] ?)(?:nur |und |dann )?(?:wenn(?! auch)|soweit)\b/i
/** Limits the act, leaves nothing open. */
export const limits =
  /\b(?:wo|soweit|so weit wie|soweit wie|wenn) (?:immer )?(?:es )?(?:möglich|nötig|erforderlich|sinnvoll)\b/i

export const futureCues =
  /(?:^|[^a-zäöüß])(?:künftig[a-zäöüß]*|zukünftig[a-zäöüß]*|in zukunft|weiter|weiterhin|auch weiterhin|weitere[a-zäöüß]*|zusätzlich[a-zäöüß]*|neue[a-zäöüß]*|bis (?:ende|anfang|mitte|zum|zur|spätestens)\b|bis 20\d\d|ab 20\d\d|ab dem|im jahr(?:e)? 20\d\d|in den (?:nächsten|kommenden)|im kommenden|mittelfristig|langfristig|kurzfristig|perspektivisch|schrittweise|sukzessive|zeitnah|geplant|demnächst|noch (?:mehr|stärker|besser)|stärker|dauerhaft|fortlaufend|regelmäßig|jährlich|zügig|bedarfsgerecht|flächendeckend)(?![a-zäöüß])/

const authorNouns = set(`
koalition koalitionspartner koalitionspartnerinnen koalitionspartner*innen koalitionsfraktionen koalitionsparteien
kooperation kooperationspartner stadt landeshauptstadt hansestadt hauptstadt bundesstadt stadtverwaltung verwaltung
stadtrat rat kreis landkreis gemeinde kommune magistrat senat bezirk fraktion fraktionen partner parteien vertragspartner
stadtregierung rathauskoalition bündnis spd cdu csu fdp grüne grünen linke linken volt oberbürgermeister
oberbürgermeisterin bürgermeister bürgermeisterin stadtspitze stadtratsfraktion ratsfraktion kreistag gemeinderat
bezirksverordnetenversammlung zählgemeinschaft ortsverband kreisverband wählergemeinschaft ortsverein
`)
export function isAuthor(noun: string): boolean {
  return (
    authorNouns.has(noun) ||
    /(?:verwaltung|kämmerer|kämmerin|dezernent|dezernentin|amt|referat|dezernat|behörde|fachbereich|amtes|senatsverwaltung|fraktion|koalition)$/.test(
      noun,
    )
  )
}
/** Authors whose present tense promises as "wir" does. */
export const isCoalition = (noun: string) =>
  /koalition|kooperationspartner|fraktion|vertragspartner|^bündnis$|^(?:spd|cdu|csu|fdp|grünen?|linken?|volt)$|zählgemeinschaft/.test(
    noun,
  )

export const isParty = (noun: string | null) =>
  noun !== null && /^(?:spd|cdu|csu|fdp|grünen?|linken?|volt|piraten)$|fraktion(?:en)?$/.test(noun)

/** People as subjects of "sollen": what is to become of them, not what is done. */
export const isPeople = (noun: string) =>
  /(?:menschen|kinder|jugendlichen?|bürger|bürgerinnen|bürger\*innen|bürger:innen|einwohner|einwohnerinnen|senioren|seniorinnen|senior\*innen|frauen|männer|familien|eltern|personen|betroffenen?|patienten|patientinnen|geflüchteten?|schüler|schülerinnen|schüler\*innen|mädchen|jungen|bewohner|bewohnerinnen|migranten|migrantinnen|migrant\*innen|angehörigen?|alle)$/.test(
    noun,
  )

/** Tells what already is, unless it goes on. */
export const runsAlready =
  /(?:^|[^a-zäöüß])(?:seit|seither|inzwischen|mittlerweile|bislang|bisher|heute|derzeit|aktuell|momentan|gegenwärtig|zurzeit|(?:in den|im|in der) (?:letzten|vergangenen)|nach (?:aktuellem|derzeitigem|heutigem|jetzigem) (?:stand|kenntnisstand|planungsstand))(?![a-zäöüß])/
export const goesOn =
  /(?:^|[^a-zäöüß])(?:weiter(?!e[nmrs]?(?![a-zäöüß]))[a-zäöüß]*|künftig|zukünftig|in zukunft|dauerhaft|fort|[a-zäöüß]*fortführen|[a-zäöüß]*verstetigen)(?![a-zäöüß])/
