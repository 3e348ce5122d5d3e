import { setOf } from './words.ts'

/** Closed word classes of German; facts of the grammar, complete enough for official prose. */

export const prepositions =
  setOf(`ab abseits an am ans anhand anlässlich anstatt anstelle auf aufgrund aufs aus außer
  außerhalb bei beim bezüglich binnen bis dank durch durchs entlang entsprechend für fürs gegen gegenüber gemäß hinsichtlich
  hinter im in infolge inklusive inmitten innerhalb ins je jenseits laut längs mangels mit mithilfe mittels nach neben
  oberhalb ohne per pro samt seit statt trotz über um unbeschadet ungeachtet unter unterhalb unweit vom von vor
  während wegen wider zu zufolge zugunsten zum zur zwecks zwischen einschließlich vonseiten seitens rund`)

export const articles =
  setOf(`der die das den dem des ein eine einen einem einer eines dieser diese dieses diesen diesem
  jeder jede jedes jeden jedem alle aller allen allem unser unsere unseren unserem unserer unseres ihr ihre ihren ihrem ihrer ihres
  sein seine seinen seinem seiner seines kein keine keinen keinem keiner keines beide beiden beider deren dessen
  solche solchen solcher manche einige einigen einiger mehrere mehreren mehrerer viele vielen vieler welche
  jene jenen jener derartige derartigen sämtliche sämtlichen sämtlicher`)

/** Articles and pronouns that open a genitive when they follow a noun. */
export const genitiveArticles =
  setOf(`der des eines einer dieser dieses jeder jedes aller unserer unseres ihrer ihres seiner
  seines keiner keines beider mehrerer vieler einiger sämtlicher deren dessen`)

export const coordinators = setOf('und oder sowie bzw beziehungsweise sowohl als')

/** Words that begin a subordinate clause of themselves. */
export const subordinators =
  setOf(`dass ob wenn falls sobald weil damit indem sofern soweit nachdem bevor obwohl
  wodurch womit wofür wobei solange ehe sodass worin woran insofern inwieweit inwiefern weshalb weswegen`)

/** Words that begin one where its verb stands at the end. */
export const relatives = setOf(
  'der die das den dem denen deren dessen welche welcher welches welchen welchem wo wie was da bis während wer um ohne anstatt',
)

export const modals =
  setOf(`will wollen wollten soll sollen sollte sollten möchte möchten kann können könnte könnten muss müssen
  darf dürfen werden wird würde würden worden hat haben hatte hatten ist sind war waren sein sei`)

export const pronouns = setOf(
  'wir uns ich er sie es man ihnen ihm ihn mich mir sich dies alles nichts dazu dafür damit hierfür hierzu dabei darüber darauf',
)

/** Adverbs and particles that say when, how much or how, and may be left out of a title. */
export const adverbs =
  setOf(`auch weiter weiterhin künftig zukünftig noch mehr besser stärker bereits schon nun jetzt dabei hierbei
  dazu hierzu dafür hierfür daher darum deshalb deswegen zudem außerdem darüber hinaus gemeinsam zunächst zuerst
  perspektivisch mittelfristig kurzfristig langfristig dauerhaft schnellstmöglich zeitnah zügig rasch endlich insbesondere vor allem allerdings
  aber jedoch gleichzeitig zugleich konkret dort hier so ebenso ebenfalls nicht nur sondern immer stets regelmäßig
  ggf gegebenenfalls bedarfsweise möglichst wieder deutlich konsequent aktiv gezielt verstärkt somit also dann
  wesentlich nachhaltig weitaus einfach unbedingt entschieden kontinuierlich schrittweise vorrangig bedarfsgerecht
  flächendeckend ausdrücklich ferner nachdrücklich sofort umgehend baldmöglichst frühzeitig intensiv darauf daran hieran hierauf
  diesbezüglich neu hierdurch dadurch alternativ bedarfsweise langfristig anschließend danach ergänzend parallel`)
