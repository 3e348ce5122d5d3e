/**
 * Shapes (SHACL) of what DCAT-AP.de 3.0 asks for, in our own words: the mandatory properties of every class
 * that the catalogue uses, how often a property may stand, what it must be, the lists it must be from, and the
 * recommended properties that every city can give. Sections of https://www.dcat-ap.de/def/dcatde/3.0/spec/ and
 * numbers of the conventions ("Konvention n") of its handbook stand beside.
 */
export const dcatApDeShapes = `
@prefix sh: <http://www.w3.org/ns/shacl#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@prefix dcat: <http://www.w3.org/ns/dcat#> .
@prefix dcatap: <http://data.europa.eu/r5r/> .
@prefix dcatde: <http://dcat-ap.de/def/dcatde/> .
@prefix dct: <http://purl.org/dc/terms/> .
@prefix foaf: <http://xmlns.com/foaf/0.1/> .
@prefix vcard: <http://www.w3.org/2006/vcard/ns#> .
@prefix adms: <http://www.w3.org/ns/adms#> .
@prefix geo: <http://www.opengis.net/ont/geosparql#> .
@prefix : <urn:shapes:> .

# Klasse Katalog
:Catalog a sh:NodeShape ; sh:targetClass dcat:Catalog ;
  sh:property :title, :description, :publisher, :availability, :languages ;
  sh:property [ sh:path foaf:homepage ; sh:minCount 1 ; sh:maxCount 1 ; sh:nodeKind sh:IRI ] ;
  sh:property [ sh:path dcat:themeTaxonomy ; sh:minCount 1 ; sh:nodeKind sh:IRI ] ;
  sh:property [ sh:path dcat:dataset ; sh:minCount 1 ; sh:class dcat:Dataset ] ;
  sh:property [ sh:path dcat:service ; sh:class dcat:DataService ] ;
  sh:property [ sh:path dct:modified ; sh:minCount 1 ; sh:maxCount 1 ; sh:datatype xsd:dateTime ] .

# Klasse Datensatz
:Dataset a sh:NodeShape ; sh:targetClass dcat:Dataset ;
  sh:property :title, :description, :publisher, :availability, :languages ;
  sh:property [ sh:path dct:identifier ; sh:minCount 1 ; sh:maxCount 1 ; sh:nodeKind sh:Literal ] ;
  sh:property [ sh:path dcat:keyword ; sh:minCount 1 ; sh:nodeKind sh:Literal ] ;
  sh:property [ sh:path dcatde:politicalGeocodingLevelURI ; sh:minCount 1 ; sh:nodeKind sh:IRI ;
    sh:pattern "^http://dcat-ap.de/def/politicalGeocoding/Level/" ] ;
  sh:property [ sh:path dcatde:politicalGeocodingURI ; sh:nodeKind sh:IRI ;
    sh:pattern "^http://dcat-ap.de/def/politicalGeocoding/municipalityKey/[0-9]{8}$" ] ;
  # Konvention 30: categories are those of the EU's list.
  sh:property [ sh:path dcat:theme ; sh:minCount 1 ;
    sh:pattern "^http://publications.europa.eu/resource/authority/data-theme/(AGRI|ECON|EDUC|ENER|ENVI|GOVE|HEAL|INTR|JUST|REGI|SOCI|TECH|TRAN)$" ] ;
  # Konventionen 12 und 13
  sh:property [ sh:path dcatde:contributorID ; sh:nodeKind sh:IRI ;
    sh:pattern "^http://dcat-ap.de/def/contributors/" ] ;
  sh:property [ sh:path dcat:contactPoint ; sh:class vcard:Kind ] ;
  sh:property [ sh:path dct:creator ; sh:class foaf:Agent ] ;
  sh:property [ sh:path dct:temporal ; sh:class dct:PeriodOfTime ] ;
  sh:property [ sh:path dct:accrualPeriodicity ; sh:maxCount 1 ;
    sh:pattern "^http://publications.europa.eu/resource/authority/frequency/[A-Z0-9_]+$" ] ;
  sh:property [ sh:path dcat:landingPage ; sh:nodeKind sh:IRI ] ;
  sh:property [ sh:path dcat:distribution ; sh:minCount 1 ; sh:class dcat:Distribution ] .

# Klasse Distribution
:Distribution a sh:NodeShape ; sh:targetClass dcat:Distribution ;
  sh:property [ sh:path dct:title ; sh:minCount 1 ; sh:nodeKind sh:Literal ] ;
  sh:property [ sh:path dcat:accessURL ; sh:minCount 1 ; sh:nodeKind sh:IRI ] ;
  # Konvention 39: of a mere download both addresses are given, and are the same.
  sh:property [ sh:path dcat:downloadURL ; sh:minCount 1 ; sh:equals dcat:accessURL ] ;
  # Konvention 32: no distribution without a licence; one only (DCAT-AP).
  sh:property [ sh:path dct:license ; sh:minCount 1 ; sh:maxCount 1 ; sh:nodeKind sh:IRI ;
    sh:or ( [ sh:pattern "^http://dcat-ap.de/def/licenses/" ] [ sh:class dct:LicenseDocument ] ) ] ;
  sh:property [ sh:path dct:rights ; sh:maxCount 1 ; sh:class dct:RightsStatement ] ;
  sh:property [ sh:path dcatde:licenseAttributionByText ; sh:nodeKind sh:Literal ] ;
  sh:property [ sh:path dct:format ; sh:minCount 1 ; sh:maxCount 1 ;
    sh:pattern "^http://publications.europa.eu/resource/authority/file-type/[A-Z0-9_]+$" ] ;
  sh:property [ sh:path dcat:mediaType ; sh:maxCount 1 ;
    sh:pattern "^https://www.iana.org/assignments/media-types/[a-z]+/[a-z0-9.+-]+$" ] ;
  sh:property [ sh:path dct:modified ; sh:minCount 1 ; sh:maxCount 1 ; sh:datatype xsd:dateTime ] ;
  # Konvention 22
  sh:property [ sh:path adms:status ; sh:maxCount 1 ;
    sh:in ( <http://purl.org/adms/status/Completed> <http://purl.org/adms/status/Deprecated> <http://purl.org/adms/status/Withdrawn> ) ] ;
  sh:property :availability .

# Konvention 35: where a licence asks for the name, the text for it is there.
:Attribution a sh:NodeShape ; sh:targetSubjectsOf dct:license ;
  sh:or (
    [ sh:not [ sh:property [ sh:path dct:license ;
        sh:pattern "^http://dcat-ap.de/def/licenses/(cc-by|dl-by-de|odbl)" ; sh:minCount 1 ] ] ]
    [ sh:property [ sh:path dcatde:licenseAttributionByText ; sh:minCount 1 ] ]
  ) .

# Klasse Datenservice
:DataService a sh:NodeShape ; sh:targetClass dcat:DataService ;
  sh:property :title, :publisher, :availability ;
  sh:property [ sh:path dcat:endpointURL ; sh:minCount 1 ; sh:nodeKind sh:IRI ] ;
  sh:property [ sh:path dcat:endpointDescription ; sh:minCount 1 ; sh:nodeKind sh:IRI ] ;
  sh:property [ sh:path dcat:servesDataset ; sh:minCount 1 ; sh:class dcat:Dataset ] .

# Klasse Verantwortliche Stelle
:Agent a sh:NodeShape ; sh:targetClass foaf:Agent ;
  sh:property [ sh:path foaf:name ; sh:minCount 1 ; sh:nodeKind sh:Literal ] .

# Klasse Kontakt, Konvention 1: a mail address, a page or a telephone.
:Kind a sh:NodeShape ; sh:targetClass vcard:Kind ;
  sh:property [ sh:path vcard:fn ; sh:maxCount 1 ; sh:nodeKind sh:Literal ] ;
  sh:property [ sh:path [ sh:alternativePath ( vcard:hasEmail vcard:hasURL vcard:hasTelephone ) ] ;
    sh:minCount 1 ; sh:nodeKind sh:IRI ] .

# Klasse Zeitraum
:Period a sh:NodeShape ; sh:targetClass dct:PeriodOfTime ;
  sh:property [ sh:path dcat:startDate ; sh:maxCount 1 ; sh:datatype xsd:date ] ;
  sh:property [ sh:path dcat:endDate ; sh:maxCount 1 ; sh:datatype xsd:date ] ;
  sh:property [ sh:path [ sh:alternativePath ( dcat:startDate dcat:endDate ) ] ; sh:minCount 1 ] .

# Klasse Standort, Konventionen 4 bis 6: WKT with its coordinate system.
:Location a sh:NodeShape ; sh:targetClass dct:Location ;
  sh:property [ sh:path dcat:bbox ; sh:minCount 1 ; sh:maxCount 1 ; sh:datatype geo:wktLiteral ;
    sh:pattern "^<http://www.opengis.net/def/crs/OGC/1.3/CRS84> POLYGON\\\\(\\\\(" ] .

:title sh:path dct:title ; sh:minCount 1 ; sh:nodeKind sh:Literal ; sh:minLength 1 .
:description sh:path dct:description ; sh:minCount 1 ; sh:nodeKind sh:Literal ; sh:minLength 1 .
:publisher sh:path dct:publisher ; sh:minCount 1 ; sh:maxCount 1 ; sh:class foaf:Agent .
:availability sh:path dcatap:availability ; sh:minCount 1 ; sh:maxCount 1 ;
  sh:pattern "^http://publications.europa.eu/resource/authority/planned-availability/[A-Z_]+$" .
:languages sh:path dct:language ;
  sh:pattern "^http://publications.europa.eu/resource/authority/language/[A-Z]{3}$" .
`
