/**
 * Words that say nothing about what somebody needs, folded as `fold` does, by language; and weak ones, which
 * count little by themselves but make a phrase what it is: "nicht mehr leben", "keine Wohnung".
 */

const words = (text: string) => new Set(text.split(/\s+/).filter(Boolean))

export const stopWords = {
  de: words(`ab aber alle allem allen alles als also am an anderen ander andere auch auf aus bei beim bekomme bekommen
    bekommt bitte brauch brauche brauchen braucht da dafur dabei damit dann daran darf das dass dazu dein deine dem den denn der des die dies diese
    diesem diesen dieser dieses dir doch dort du duerfen durch durfen ein eine einem einen einer eines einfach er erhalte es etwas euch
    fuer fur gegen geht gern gerne gibt gibts habe haben hab hast hat hatte hallo hier hin hingehen ich ihm ihn ihnen ihr ihre ihrem ihren
    ihrer im immer in ins irgendwie irgendwo ist ja jemand jemanden jemandem kann kannst kommt konnen koennen konnte koennte
    machen macht mache man mein meine meinem meinen meiner meines melden mich mir mit mochte moechte mochten muss musst muessen mussen nach nahe naehe nah noch nun
    nur ob oder schon sehr sein seine seinem seinen seiner selbst sich sie sind so soll sollen sollte suche suchen sucht such
    tun uber ueber um und uns unser unsere unserem unseren unter vielleicht vom von vor wann war waere ware warum was wegen weil welche welchen welcher welches
    wen wenn wem wer werde werden wie wieder will wir wird wo woher wohin worden wurde wurden zu zum zur zurzeit gerade ganz ganze
    finde finden findet find gesucht kriege kriegen kriegt kriegst bekam benotige benotigt benoetige hatte hatten nen ne nem ner nahe umgebung danke jetzt eigentlich denke wende wenden ueberhaupt uberhaupt mal dringend schnell gut gute guten tag heute ick ik i mei moi dat wat ooch och uff a is san hob hod ham`),
  en: words(`a about all am an and any anyone anybody are as at be been being but by can could did do does doing for find finding from get
    getting give gives go got had has have having he her here hers him his how i if im in into is it its just know like looking look
    may me my near nearby need needs of on one or our out over please place places really she should so some somebody someone
    somewhere something than thank that the their them then there these they thing this those to too up us want wants was we were what when where
    which who whom will with would you your city town ve ll re s m d hello hi now where's who's very don`),
  tr: words(`acaba ama bana bazi bir biri birisi biz bize bu bunu cok da de diye en gibi hangi hem icin ile ise istiyorum isterim kadar kim
    kime lazim mi mu nasil ne neden nerede nereden nereye o olan olarak olur ona onu oldu sey siz size su ve veya var ya yardimci
    yapabilirim yapmaliyim almak alabilirim bulabilirim bulurum gerek gerekiyor ihtiyacim ariyorum edebilir eder benim`),
  ar: words(`في من الي علي عن مع هذا هذه ذلك تلك التي الذي هل ما ماذا متي اين كيف كم لماذا انا انت هو هي نحن هم كان كانت
    يكون قد كل بعض او و ثم لكن ان اذا حتي عند لدي عندي لي له لها بي اريد احتاج ابحث يمكنني يمكن استطيع اجد احصل يوجد هناك
    شخص احد الان جدا الحصول لدينا عندنا اين وين شو بدي فيني ايجاد اي مني اذهب اتصل`),
  uk: words(
    `а або але би був була були бути в вам вас ви вид від він вона вони воно все всі ти та так там те то тут у хто це цей ця ці чи чого
    що щоб як яка яке який які якщо де для до є ж з за зі і й його йому із інший мені мене мій моя моє мої моєю моїм ми на над не нам нас наш
    наша ні них ним по про при потрибна потрибен потрибно шукаю хочу можу можна може треба знайти знайти звернутися отримати куди коли хтось щось дуже є
    моеи мои мое свои свої себе собі мною моий`
      .replace(/[іїє]/g, (l) => (l === 'є' ? 'е' : 'и'))
      .replace(/й/g, 'и'),
  ),
  ru: words(
    `а без бы был была были было быть в вам вас весь во вот все всё вы где да для до его ее если есть еще же за здесь и из или им их
    к как какая какие какой ко кто куда ли мне меня мне мой моя мое мои моей моего моим мы на надо нам нас наш наша него ней нет ни них но о об он она они оно
    от очень по под при про с свой себе себя со так там те то того тоже той только том тут ты у уже хочу чего чем что чтобы это этот эта эти я нужна
    нужен нужно нужны ищу могу можно может найти обратиться получить когда кто-то что-то кому быстро срочно`
      .replace(/ё/g, 'е')
      .replace(/й/g, 'и')
      .replace(/[ыэ]/g, (l) => (l === 'ы' ? 'и' : 'е')),
  ),
  pl: words(`a aby albo ale bardzo bo by byc byl byla bym ci co czy dla do ich ich i ile im ja jak jaka jaki jakie jako je jego jej jest jestem jesli
    juz ktora ktore ktory kto gdzie kiedy ma mam masz mi mna mnie moge moj moja moje moim mojej moich mozna mu my na nad nam nas nasz o od on ona oni ono oraz po pod
    poniewaz potrzebna potrzebny potrzebuje przez przy prosze sa sie szukam swoj ta tak tam te tego tej ten to tu tutaj tylko ty u w we wiec wszystko z za ze zeby znalezc dostac chce
    chcialbym chcialabym zglosic ktos cos jestesmy musze`),
  fr: words(`a ai aide-moi as au aux avec avoir c ce ces cet cette chez comment d dans de des du elle en es est et etre eu il ils j je l la le les leur
    lui m ma mais me mes moi mon n ne nous on ont ou par pas-de peut peux pour pourquoi puis qu que quel quelle quelles quels qui quoi s sa se ses si
    son sont sur t ta te tes toi ton trouver trouve cherche besoin faut tu un une vers veux voudrais vos votre vous y ete suis quelqu quand ou tres dois obtenir`),
} as const

/** Words of need and of denial: they never lead anywhere alone. */
export const weakWords = {
  de: words(`hilfe hilft helfen hilf hilfsangebot hilfsangebote angebot angebote unterstutzung unterstuetzung problem probleme thema frage fragen kein keine keinen keinem keiner keines nicht nichts nie niemand ohne mehr zuviel viel viele weiss wissen will
    wollen kommen kommt gehen lange zeit leute menschen person personen stelle stellen anlaufstelle adresse kontakt wohin neue neu neues neuen tipps infos information
    informationen stadt weiter bisschen los zwischen darf bin moglich moglichkeit moglichkeiten jahre jahren jahrige koa keen kee keene koin net ned nit nimmer nich nix`),
  en: words(
    `help helps support advice problem problems question questions no not never nobody without anymore more much many people person time contact new service services information nothing cannot cant want who offer`,
  ),
  tr: words(
    `yardim destek sorun sorunu soru yok degil hic artik cok fazla kisi insan yeni hizmet bilgi danisma danismanlik`,
  ),
  ar: words(
    `مساعده المساعده مساعدات دعم مشكله مشاكل سؤال لا ليس ليست لم لن بدون غير ما جديد كثير اشخاص ناس خدمه خدمات معلومات استشاره`,
  ),
  uk: words(
    `допомога допомогу допомоги допоможить пидтримка пидтримку проблема проблеми проблем питання не нема немае ниякои без бильше багато люди нови послуги информация консультация`,
  ),
  ru: words(
    `помощ помощи помощ помогите помогает поможет поддержка проблема проблеми вопрос не нет без болше много люди новии услуги информация консультация никто ничего`,
  ),
  pl: words(
    `pomoc pomocy pomoze wsparcie problem problemy pytanie nie nic brak bez wiecej duzo ludzie nowy uslugi informacje porada juz`,
  ),
  fr: words(
    `aide aider soutien probleme problemes question pas plus non sans rien jamais personne beaucoup trop nouveau service services information conseil`,
  ),
} as const

/** Denials: a phrase that denies is not said by a question that does not. */
export const denials: ReadonlySet<string> =
  words(`kein keine keinen keinem keiner keines nicht nichts nie niemand ohne koa keen kee keene koin net ned nit nimmer nich nix no not never nobody without cannot cant yok degil
  hic لا ليس ليست لم لن بدون не нема немае нет без nie bez brak pas sans rien jamais non`)
