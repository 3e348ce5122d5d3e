import { describe, expect, it } from 'vitest'
import { find } from './find.ts'
import type { Found } from './found.ts'

/** What is found, as people would say it: nature, strength, quote. */
function said(text: string): string[] {
  return find(text).found.map(
    ({ nature, strength, start, end }: Found) =>
      `${nature} ${strength}: ${text.slice(start, end).replace(/\s+/g, ' ')}`,
  )
}
const measures = (text: string) => find(text).found.filter(({ nature }) => nature === 'measure')
const quotes = (text: string) => find(text).found.map(({ start, end }) => text.slice(start, end))

describe('strength', () => {
  it.each([
    ['Wir werden das Hallenbad sanieren.', 'binding'],
    ['Wir bauen das Hallenbad um.', 'binding'],
    ['Das Hallenbad wird saniert.', 'binding'],
    ['Die Koalition richtet einen Jugendrat ein.', 'binding'],
    ['Wir wollen das Hallenbad sanieren.', 'intention'],
    ['Das Hallenbad soll saniert werden.', 'intention'],
    ['Das Hallenbad ist bis 2028 zu sanieren.', 'intention'],
    ['Wir streben den Bau eines Hallenbads an.', 'intention'],
    ['Hier gilt es, die Hallenbäder zu erhalten.', 'intention'],
    ['Die Sanierung der Hallenbäder ist für 2028 geplant.', 'intention'],
    ['Die Verwaltung möge einen Bericht vorlegen.', 'intention'],
    ['Die Verwaltung wird beauftragt, einen Bericht vorzulegen.', 'binding'],
    ['Wir setzen uns für den Bau eines Hallenbads ein.', 'support'],
    ['Wir unterstützen den Schwimmverein.', 'support'],
    ['Der Schwimmverein soll gefördert werden.', 'support'],
    ['Wir setzen auf kurze Wege in der Verwaltung.', 'support'],
    ['Wir wollen das Hallenbad sanieren, wenn das Land Mittel gibt.', 'examine'],
    ['Gegebenenfalls werden wir ein zweites Hallenbad bauen.', 'examine'],
    ['Wir wollen die Bäder überprüfen und ggf. erweitern.', 'examine'],
  ])('%s → %s', (text, strength) => {
    expect(find(text).found.map((one) => one.strength)).toEqual([strength])
  })

  it('is not opened by what only limits the act or concedes', () => {
    expect(said('Wir werden, wo möglich, Schulhöfe öffnen.')[0]).toContain('binding')
    expect(said('Wir wollen Höfe öffnen, auch wenn das Land zuständig ist.')[0]).toContain(
      'intention',
    )
  })
})

describe('first person singular', () => {
  it.each([
    ['Ich werde das Hallenbad sanieren.', 'binding'],
    ['Als Bürgermeisterin werde ich das Hallenbad sanieren.', 'binding'],
    ['Ich baue das Hallenbad um.', 'binding'],
    ['Ich möchte das Hallenbad sanieren.', 'intention'],
    ['Ich setze mich für den Bau eines Hallenbads ein.', 'support'],
  ])('%s → %s', (text, strength) => {
    expect(find(text).found.map((one) => one.strength)).toEqual([strength])
  })
  it.each(['Ich danke allen Helfern.', 'Ich bin in Hamburg geboren.'])('none: %s', (text) => {
    expect(quotes(text)).toEqual([])
  })
})

describe('a plan or report that names who acts', () => {
  const plan = 'Maßnahme 3: Umsetzung im Quartier. '
  it.each([
    'Das Jugendamt richtet im Norden eine Anlaufstelle ein.',
    'Die Verwaltung legt dem Rat jährlich einen Bericht vor.',
    'Das Amt für Verkehr baut die Radwege am Ring aus.',
    'Der Fachbereich Jugend entwickelt ein Konzept für die Pflege.',
    'Die Feuerwache erhält einen neuen Anbau.',
    'Die Stadtwerke bauen das Netz aus.',
    'Das Quartiersmanagement organisiert Treffen für Nachbarn.',
    'Es wird ein Beirat gebildet.',
  ])('in a plan: %s', (sentence) => {
    expect(quotes(plan + sentence)).toContain(sentence.slice(0, -1))
  })
  it.each([
    'Die Verwaltung legt bis Ende 2027 ein Konzept vor.',
    'Das Quartier erhält bis 2028 einen neuen Spielplatz.',
    'Die Stiftung wird einen Fonds einrichten.',
    'Die Firma wird den Kanal ab Mai 2027 erneuern.',
    'Die Ergebnisse werden im Herbst 2027 im Ausschuss vorgestellt.',
  ])('with a date: %s', (sentence) => {
    expect(quotes(sentence)).toEqual([sentence.slice(0, -1)])
  })
  it.each([
    'Das Jugendamt berät Familien.',
    'Die Stadtwerke bauen Netze.',
    'Die Verwaltung baut Akten ab.',
  ])('told alone: %s', (sentence) => {
    expect(quotes(sentence)).toEqual([])
  })
})

it('passes over the lines of a sheet that say who, when and for how much', () => {
  const sheet =
    '## Maßnahmen\n\n- Ausbau der Beratung\n- Zuständig: Jugendamt\n- Kosten: Förderung durch das Land\n- Zeitraum: Umsetzung ab 2027\n'
  expect(quotes(sheet)).toEqual(['Ausbau der Beratung'])
  expect(quotes('Finanzierung: Wir werden die Bäder erhalten.')).toHaveLength(1)
})

describe('what is left open', () => {
  it.each([
    'Soweit Mittel vorhanden sind, werden Höfe begrünt.',
    'Bei Bedarf werden weitere Stellen geschaffen.',
    'Weitere Stellen können bei Bedarf geschaffen werden.',
    'Falls die Mittel reichen, wird das Bad saniert.',
  ])('%s', (text) => {
    expect(find(text).found.map((one) => one.strength)).toEqual(['examine'])
    expect(quotes(text)).toEqual([text.slice(0, -1)])
  })
  it('does not take what limits the act for it', () => {
    expect(said('Wir werden, soweit möglich, Höfe begrünen.')[0]).toContain('binding')
    expect(quotes('Bücher können bei Bedarf geliehen werden.')).toEqual([])
  })
})

describe('what goes on from a promise', () => {
  const before = 'Wir richten eine Beratungsstelle ein. '
  it.each([
    'Sie wird mit zwei Fachkräften besetzt.',
    'Der Basar findet nicht mehr statt.',
    'Vorrang haben Schulen und Kitas.',
  ])('%s', (sentence) => {
    expect(quotes(before + sentence)).toHaveLength(2)
  })
})

describe('speech that is reported', () => {
  it.each([
    ['Die Verwaltung werde das Konzept im Herbst vorlegen.', 'binding'],
    ['Man werde den Bericht nachreichen.', 'binding'],
    ['Man wolle die Halle 2027 bauen.', 'intention'],
    ['Die Halle solle 2028 gebaut werden.', 'intention'],
    ['Der Dezernent sagt zu, den Bericht nachzureichen.', 'binding'],
    ['Die Sanierung beginnt im Mai 2027.', 'binding'],
    ['Die Arbeiten beginnen im Mai 2027.', 'binding'],
    ['Der Ausbau erfolgt ab 2027.', 'binding'],
    ['Frau Ott teilt mit, dass die Halle 2027 saniert werde.', 'binding'],
    ['Frau Ott teilt mit, dass die Halle 2027 saniert werden soll.', 'intention'],
  ])('%s → %s', (text, strength) => {
    expect(find(text).found.map((one) => one.strength)).toEqual([strength])
  })
  it.each([
    'Die Zahl der Kinder werde steigen.',
    'Frau Ott teilt mit, dass die Zahl der Kinder steigen werde.',
    'Frau Ott berichtet, dass die Halle saniert wurde.',
    'Wir bedanken uns für die Mitarbeit.',
    'Der Seniorenbeirat fordert die Stadt auf, Wege zu bauen.',
    'Die Stadt müsse Wege bauen.',
  ])('none: %s', (text) => {
    expect(quotes(text)).toEqual([])
  })
})

describe('what is no commitment', () => {
  it.each([
    'Die Zahl der Kinder ist in den vergangenen Jahren gestiegen.',
    'Im Hafen wurde 2019 ein Treff eröffnet.',
    'Wir haben den Treff im Hafen eröffnet.',
    'Wir förderten den Treff im Hafen.',
    'Das Quartier bietet vielen Menschen ein Zuhause.',
    'Gesundheit muss allen zugänglich sein.',
    'Wir wissen um die Sorgen der Eltern.',
    'Wir sind überzeugt, dass die Pflege in freier Trägerschaft bleiben soll.',
    'Die Übersicht soll dem Ausschuss helfen, die Lage zu verstehen.',
    'Die Träger werden seit 2015 durch eine Servicestelle unterstützt.',
    'Wann wird der Treff im Hafen eröffnet?',
    'Wir legen großen Wert auf Würde.',
    'Dadurch werden Wege verkürzt und Kosten gespart.',
    'Die Teilnehmenden werden von Fachkräften geschult.',
    'Einsamkeit muss ernst genommen werden.',
    'Der Verein bietet Kurse an und begleitet Familien.',
    'Die Mieten werden weiter steigen.',
    'Die Ausstellung soll auf das Thema aufmerksam machen.',
  ])('%s', (text) => {
    expect(measures(text)).toEqual([])
  })

  it('a heading, an address, a list under a sentence that only describes', () => {
    const text = `Angebote ausbauen

Das Leitbild gliedert sich in drei Teile:

  • Förderung der Wirtschaft
  • Pflege der Parks

Kontakt

  • Amt für Soziales
    Musterweg 3`
    expect(said(text)).toEqual([])
  })
})

describe('goals', () => {
  it.each([
    'Unser Ziel ist eine Stadt, in der alle gut leben können.',
    'Wir wollen, dass alle Kinder gesund aufwachsen.',
    'Wir wollen Armut entgegentreten.',
    'Ziel ist es, ein gutes Angebot für alle zu sichern.',
    'Niemand soll im Alter einsam sein.',
    'Wir stehen für eine gerechte Politik.',
  ])('%s', (text) => {
    expect(find(text).found.map(({ nature }) => nature)).toEqual(['goal'])
  })

  it('but an act that somebody is to do is a measure', () => {
    expect(said('Wir wollen, dass die Verwaltung einen Bericht vorlegt.')[0]).toContain('measure')
    expect(said('Wir wollen, dass mehr Kitas gebaut werden.')[0]).toContain('measure')
  })
})

describe('one record per act', () => {
  it('verb phrases with objects of their own are split', () => {
    expect(quotes('Wir wollen Treffs erhalten und neue Orte schaffen.')).toEqual([
      'Wir wollen Treffs erhalten',
      'neue Orte schaffen',
    ])
    expect(quotes('Wir verbessern die Beratung und stellen den Fahrdienst sicher.')).toEqual([
      'Wir verbessern die Beratung',
      'stellen den Fahrdienst sicher',
    ])
    expect(quotes('Der Treff wird ausgebaut; die Beratung wird gestärkt.')).toEqual([
      'Der Treff wird ausgebaut',
      'die Beratung wird gestärkt',
    ])
  })

  it('several verbs on one object stay together', () => {
    expect(quotes('Wir wollen den Fahrdienst fortführen, ausbauen und besser bewerben.')).toEqual([
      'Wir wollen den Fahrdienst fortführen, ausbauen und besser bewerben',
    ])
    expect(
      quotes('Der Fahrdienst soll erhalten und bedarfsgerecht ausgebaut werden.'),
    ).toHaveLength(1)
  })

  it('an enumeration is split where each item names an act and what it is done to', () => {
    expect(
      quotes('Geplant sind der Umbau der Bücherei sowie die Einrichtung eines Lesecafés.'),
    ).toHaveLength(2)
    expect(quotes('Wir stehen für den Erhalt und den Ausbau der Bücherei.')).toHaveLength(1)
    expect(quotes('Wir fördern Sport, Musik und Tanz.')).toHaveLength(1)
  })

  it('each keeps the strength of its own verb', () => {
    expect(said('Wir werden Vereine unterstützen und einen Fonds einrichten.')).toEqual([
      'measure support: Wir werden Vereine unterstützen',
      'measure binding: einen Fonds einrichten',
    ])
  })
})

describe('the quote', () => {
  it('leaves out purposes, before and after', () => {
    expect(
      quotes(
        'Um Wege zu verkürzen, wollen wir Treffs öffnen, damit alle, die dort leben, sie nutzen.',
      ),
    ).toEqual(['wollen wir Treffs öffnen'])
    expect(
      quotes('Wir schaffen einen Fonds, um Menschen, die wenig Geld haben, schnell zu helfen.'),
    ).toEqual(['Wir schaffen einen Fonds'])
  })

  it('keeps relative clauses, brackets and examples', () => {
    expect(quotes('Wir fördern Netzwerke, die Menschen verbinden (z. B. im Hafen).')).toEqual([
      'Wir fördern Netzwerke, die Menschen verbinden (z. B. im Hafen)',
    ])
  })

  it('goes over line breaks and parted words', () => {
    const text = `Wir wollen die städtischen Einrichtungen im Norden und im Westen der Gesamt-
stadt in den kommenden Jahren gemeinsam mit allen Trägern Schritt für Schritt barriere-
frei umbauen. Dafür gibt es viele gute Gründe, die sich aus den Berichten der letzten
Jahre ergeben haben.`
    expect(find(text).found).toHaveLength(1)
    expect(quotes(text)[0]).toMatch(/^Wir wollen[\s\S]+umbauen$/)
  })

  it('holds a name and the noun joined to it together', () => {
    expect(quotes('Die Angebote für „Musterpass“-Inhaber wollen wir ausbauen.')).toHaveLength(1)
  })

  it('is not cut at abbreviations, dates, names in quotes or genders', () => {
    expect(
      quotes('Wir werden ab dem 1. Januar u. a. die App „Mein.Ort“ für Bürger*innen einführen.'),
    ).toEqual(['Wir werden ab dem 1. Januar u. a. die App „Mein.Ort“ für Bürger*innen einführen'])
  })
})

describe('lists', () => {
  it('infinitives, acts and things to be delivered', () => {
    const text = `Was wir wollen

- Spielplätze sanieren.
- Ausbau des Radwegs am Ufer.
- Trinkbrunnen in den Parks.
- Soziale Gerechtigkeit.`
    expect(said(text)).toEqual([
      'measure intention: Spielplätze sanieren',
      'measure intention: Ausbau des Radwegs am Ufer',
      'measure intention: Trinkbrunnen in den Parks',
      'goal intention: Soziale Gerechtigkeit',
    ])
  })

  it('a reason after a dash is none of it', () => {
    expect(
      quotes('- Erhalt der Büchereien – Lesen ist ein Schlüssel zur Welt.\n- Ausbau der Bäder.'),
    ).toEqual(['Erhalt der Büchereien', 'Ausbau der Bäder'])
  })

  it('labels go, and are told', () => {
    const text = `Gesundheit

  • Hebammen: Wir sichern die Beratung der Hebammen.
    Zudem wollen wir Räume bereitstellen.`
    expect(quotes(text)).toEqual([
      'Wir sichern die Beratung der Hebammen',
      'Zudem wollen wir Räume bereitstellen',
    ])
    expect(find(text).found.map(({ labels }) => labels)).toEqual([
      ['Gesundheit', 'Hebammen'],
      ['Gesundheit', 'Hebammen'],
    ])
  })

  it('an introduction gives its items strength and nature', () => {
    expect(said('Wir setzen uns ein für:\n\n• die Rücknahme der Gebühren\n• mehr Busse')).toEqual([
      'measure support: die Rücknahme der Gebühren',
      'measure support: mehr Busse',
    ])
    expect(said('Unsere Leitziele sind:\n\n• die Teilhabe zu sichern')[0]).toContain('goal')
  })

  it('tables tell their measures in the last cell', () => {
    expect(
      quotes('Nr | Titel | Beschreibung\n--- | --- | ---\n1 | Wege | Ausbau der Wege im Park'),
    ).toEqual(['Ausbau der Wege im Park'])
  })
})

describe('layers', () => {
  const text = `Koalitionsvertrag Musterstadt
Soziales
Wir wollen das Bürgerhaus erneuern. Es ist ein wichtiger Ort.
Koalitionsvertrag im Überblick
Bürgerhaus
das Haus am Markt erneuern und öffnen
Fahrdienst stärken
zwei weitere Fahrzeuge anschaffen
Wahlprogramm der SPD Musterstadt
Bürgerhaus
Erneuerung des Hauses am Markt
Die Partner vereinbaren:
Wir werden den Fahrdienst stärken.`

  it('an overview repeats, a programme of a party stands beside; prose after them is the paper again', () => {
    expect(find(text).found.map((one) => [one.layer, text.slice(one.start, one.end)])).toEqual([
      ['main', 'Wir wollen das Bürgerhaus erneuern'],
      ['summary', 'das Haus am Markt erneuern und öffnen'],
      ['summary', 'zwei weitere Fahrzeuge anschaffen'],
      ['quoted', 'Erneuerung des Hauses am Markt'],
      ['main', 'Wir werden den Fahrdienst stärken'],
    ])
  })

  it('minutes report; what was agreed for later counts, what is over does not', () => {
    const minutes = `Niederschrift der Sitzung

Herr Beispiel teilt mit, dass der Treff besucht wurde. Frau Muster erläutert die Zahlen.
Die Stelle wurde im Mai besetzt. Mit den Trägern wurde vereinbart, die Fachrunde wieder aufzunehmen.`
    expect(find(minutes).found.map((one) => one.layer)).toEqual(['minutes'])
    expect(quotes(minutes)[0]).toContain('wieder aufzunehmen')
  })
})

describe('grammar beyond single clauses', () => {
  const before = 'Die Koalition wird die Wege ausbauen. '

  it('what a pronoun takes up from the author', () => {
    expect(quotes(`${before}Sie wird einen Nachtbus einführen.`)[1]).toBe(
      'Sie wird einen Nachtbus einführen',
    )
  })

  it('a purpose that commas part ends with its infinitive', () => {
    expect(
      quotes('Um Ältere, vor allem Kranke, im Sommer zu schützen, sind Brunnen zu bauen.'),
    ).toEqual(['sind Brunnen zu bauen'])
  })

  it('what somebody says in quotation marks', () => {
    expect(quotes('»Wir werden die Brücke sanieren«, sagt sie.')).toHaveLength(1)
  })

  it('a sentence that is one infinitive', () => {
    expect(quotes('Wir wollen mehr Grün.\n\nHöfe entsiegeln, um Wasser zu halten.')).toContain(
      'Höfe entsiegeln',
    )
  })

  it('things without what they are for and without examples', () => {
    const list =
      '- Ausbau der Radwege\n- Sprechstunden am Abend zur Entlastung der Praxen\n- Kurse im Winter, z. B. Judo, Yoga'
    expect(quotes(list)).toEqual([
      'Ausbau der Radwege',
      'Sprechstunden am Abend',
      'Kurse im Winter',
    ])
  })

  it.each([
    'In anderen Städten wird dies bereits erprobt.',
    'Eine Zisterne ist nicht vorgesehen.',
    'Wir rechnen bis Mai mit der Zusage.',
    'Eine neue Linie würde die Straßen entlasten.',
  ])('no promise: %s', (sentence) => {
    expect(quotes(before + sentence)).toHaveLength(1)
  })
})

describe('what a section is for', () => {
  const plan = (heading: string, text: string) => quotes(`${heading}\n\n${text}`)
  it.each([
    'Eine Ansprechperson begleitet die Beschäftigten.',
    'Führungskräfte werden zum Thema Vielfalt geschult.',
    'Nach zwei Jahren erfolgt eine Auswertung.',
  ])('under a heading of measures the present promises: %s', (text) => {
    expect(plan('Maßnahme 2: Personal', text)).toEqual([text.slice(0, -1)])
  })
  it.each([
    ['Ausgangslage', 'Angebote müssen angepasst werden.'],
    ['Das haben wir schon erreicht', 'Wir bauen die Beratung aus.'],
    ['Sachverhalt', 'Die Stadt fördert die Beratung.'],
  ])('under %s: %s', (heading, text) => {
    expect(plan(heading, text)).toEqual([])
  })
  it('a measure told with what has happened is no plan', () => {
    expect(
      plan('Maßnahme 3: Messe', 'Die Messe wurde verschoben. Der Verein begleitet sie.'),
    ).toEqual([])
  })
  it('a point of an agenda and what is told as done are none', () => {
    expect(quotes('TOP 3: Ausbau der Kita\n\nDie Vorsitzende dankt.')).toEqual([])
    expect(quotes('- Ausbau der Wege\n- 120 Bäume gepflanzt\n')).toEqual(['Ausbau der Wege'])
  })
})

describe('verbs left out, put first, or said by others', () => {
  it('a verb that several share', () => {
    expect(
      quotes('Der Bahnhof wird saniert, das Radnetz ergänzt und die Brücke erneuert.'),
    ).toHaveLength(3)
  })
  it.each([
    'Gelingt die Bewerbung, entsteht ein Saal.',
    'Sollten die Werte steigen, wird ein Display aufgestellt.',
    'Bei positivem Ergebnis wird das Modell auf alle Schulen ausgeweitet.',
  ])('a condition: %s', (text) => {
    expect(find(text).found.map(({ strength }) => strength)).toEqual(['examine'])
    expect(quotes(text)).toEqual([text.slice(0, -1)])
  })
  it.each([
    'Der Dezernent kündigte an, die Zahl der Plätze zu verdoppeln.',
    'Die Verwaltung sagt zu, dass die Lampen repariert werden.',
    'Frau Ott versprach, dass der Spielplatz eröffnet wird.',
    'Es wird vereinbart, dass der Vorstand die Vereine anschreibt.',
  ])('announced: %s', (text) => {
    expect(find(text).found.map(({ strength }) => strength)).toEqual(['binding'])
  })
  it.each([
    'Die Heimaufsicht prüft, ob die Regeln eingehalten werden.',
    'Der Antrag wird abgelehnt.',
    'Sie werden von Verbänden betrieben und von der Stadt bezuschusst.',
    'Wer sich nicht impfen lassen kann, sollte auf Hygiene achten.',
  ])('none: %s', (text) => {
    expect(quotes(text)).toEqual([])
  })
})

it('tells the verb of the act and whether it is denied', () => {
  const text =
    'Wir bauen die Beratung aus. Wir werden keine Schule schließen. Wir lehnen den Verkauf ab.'
  expect(find(text).found.map(({ verb, negated }) => [verb, negated])).toEqual([
    ['ausbauen', false],
    ['schließen', true],
    ['ablehnen', true],
  ])
})

it('gives sections with their levels', () => {
  const text = '# Programm\n\n## Wohnen\n\nWir bauen Häuser.\n\n## Pflege\n\nWir helfen.\n'
  expect(find(text).sections.map(({ heading, level }) => [heading, level])).toEqual([
    ['Programm', 1],
    ['Wohnen', 2],
    ['Pflege', 2],
  ])
  const [, homes] = find(text).sections
  expect(text.slice(homes!.start, homes!.end)).toContain('Wir bauen Häuser.')
})
