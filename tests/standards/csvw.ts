/**
 * As much of the context http://www.w3.org/ns/csvw as the tests' metadata uses, so that no network is needed:
 * terms and their types by the Metadata Vocabulary for Tabular Data (W3C, 17 December 2015), section 5.
 */
export const csvwContext = {
  '@context': {
    csvw: 'http://www.w3.org/ns/csvw#',
    dc: 'http://purl.org/dc/terms/',
    dcat: 'http://www.w3.org/ns/dcat#',
    xsd: 'http://www.w3.org/2001/XMLSchema#',
    Table: 'csvw:Table',
    TableGroup: 'csvw:TableGroup',
    url: { '@id': 'csvw:url', '@type': 'xsd:anyURI' },
    dialect: { '@id': 'csvw:dialect', '@type': '@id' },
    tables: { '@id': 'csvw:table', '@type': '@id' },
    tableSchema: { '@id': 'csvw:tableSchema', '@type': '@id' },
    columns: { '@id': 'csvw:column', '@type': '@id', '@container': '@list' },
    name: { '@id': 'csvw:name', '@type': 'xsd:string' },
    titles: { '@id': 'csvw:title', '@container': '@language' },
    required: { '@id': 'csvw:required', '@type': 'xsd:boolean' },
    datatype: { '@id': 'csvw:datatype', '@type': '@vocab' },
    base: { '@id': 'csvw:base', '@language': null },
    format: { '@id': 'csvw:format', '@type': 'xsd:string' },
    primaryKey: { '@id': 'csvw:primaryKey', '@type': 'xsd:string' },
    header: { '@id': 'csvw:header', '@type': 'xsd:boolean' },
    encoding: { '@id': 'csvw:encoding', '@language': null },
    delimiter: { '@id': 'csvw:delimiter', '@language': null },
    doubleQuote: { '@id': 'csvw:doubleQuote', '@type': 'xsd:boolean' },
    double: 'xsd:double',
    string: 'xsd:string',
  },
}
