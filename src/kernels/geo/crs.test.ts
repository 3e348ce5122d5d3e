import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createInverseTransform, createTransform, epsgCode } from './crs.ts'
import { hasSharedData, readTable } from './testing/sharedData.ts'

const ESRI_UTM32 =
  'PROJCS["ETRS_1989_UTM_Zone_32N",GEOGCS["GCS_ETRS_1989",DATUM["D_ETRS_1989",SPHEROID["GRS_1980",6378137.0,298.257222101]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Transverse_Mercator"],PARAMETER["False_Easting",500000.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",9.0],PARAMETER["Scale_Factor",0.9996],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]'
const ESRI_GK2 =
  'PROJCS["DHDN_3_Degree_Gauss_Zone_2",GEOGCS["GCS_Deutsches_Hauptdreiecksnetz",DATUM["D_Deutsches_Hauptdreiecksnetz",SPHEROID["Bessel_1841",6377397.155,299.1528128]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Gauss_Kruger"],PARAMETER["False_Easting",2500000.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",6.0],PARAMETER["Scale_Factor",1.0],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]'

function expectPosition(actual: [number, number], lon: number, lat: number, digits = 7) {
  expect(actual[0]).toBeCloseTo(lon, digits)
  expect(actual[1]).toBeCloseTo(lat, digits)
}

describe('createTransform', () => {
  it('agrees with the worked examples of IOGP guidance note 7-2', () => {
    // Lambert azimuthal equal area, EPSG:3035.
    expectPosition(createTransform('EPSG:3035')(3962799.45, 2999718.85), 5, 50)
    // Popular visualisation pseudo-Mercator, EPSG:3857.
    expectPosition(
      createTransform('EPSG:3857')(-11169055.58, 2800000),
      -(100 + 20 / 60),
      24 + 22 / 60 + 54.433 / 3600,
    )
    // Transverse Mercator, British National Grid without its datum shift.
    const grid =
      '+proj=tmerc +lat_0=49 +lon_0=-2 +k=0.9996012717 +x_0=400000 +y_0=-100000 +ellps=airy +units=m +no_defs'
    expectPosition(createTransform(grid)(577274.99, 69740.5), 0.5, 50.5, 6)
  })

  it.each([
    'EPSG:25832',
    'epsg:25832',
    '25832',
    'EPSG::25832',
    'urn:ogc:def:crs:EPSG::25832',
    'urn:ogc:def:crs:EPSG:9.8.6:25832',
    'http://www.opengis.net/def/crs/EPSG/0/25832',
    'https://www.opengis.net/def/crs/EPSG/0/25832',
    'http://www.opengis.net/gml/srs/epsg.xml#25832',
    'EPSG:4647',
    'EPSG:3044',
    ESRI_UTM32,
  ])('takes eastings with and without the zone before them: %s', (crs) => {
    // A counselling place in Düsseldorf, from the city's open data.
    const transform = createTransform(crs)
    expectPosition(transform(32344950, 5679205), 6.77860546, 51.24311361)
    expectPosition(transform(344950, 5679205), 6.77860546, 51.24311361)
  })

  it('knows every German frame, with the datum shift', () => {
    const [lon, lat] = [12.7, 51.1]
    const codes = [25832, 25833, 4647, 5650, 31466, 31467, 31468, 31469, 3398, 3399, 2398, 3068]
    for (const code of [...codes, 3034, 3035, 3857, 4258, 4314, 5243, 102329]) {
      const [x, y] = createInverseTransform(`EPSG:${code}`)(lon, lat)
      const [backLon, backLat] = createTransform(`EPSG:${code}`)(x, y)
      expect.soft(backLon, `EPSG:${code}`).toBeCloseTo(lon, 6)
      expect.soft(backLat, `EPSG:${code}`).toBeCloseTo(lat, 6)
    }
  })

  it('shifts DHDN by the usual 100 to 200 m, from a code as from a .prj file', () => {
    const shifted = createTransform('EPSG:31466')(2554000, 5676000)
    const unshifted = createTransform(
      '+proj=tmerc +lat_0=0 +lon_0=6 +k=1 +x_0=2500000 +y_0=0 +ellps=bessel +units=m +no_defs',
    )(2554000, 5676000)
    const metres = Math.hypot(
      (shifted[0] - unshifted[0]) * 111_195 * Math.cos((51.2 * Math.PI) / 180),
      (shifted[1] - unshifted[1]) * 111_195,
    )
    expect(metres).toBeGreaterThan(100)
    expect(metres).toBeLessThan(200)
    expectPosition(createTransform(ESRI_GK2)(2554000, 5676000), shifted[0], shifted[1], 9)
  })

  it.each(['EPSG:4326', 'OGC:CRS84', 'urn:ogc:def:crs:OGC:1.3:CRS84', 'CRS84', 'WGS 84'])(
    'leaves degrees alone: %s',
    (crs) => {
      expect(createTransform(crs)(13.4, 52.5)).toEqual([13.4, 52.5])
    },
  )

  it.each(['EPSG:99999', 'Berlin', '', '+proj=nonsense', 'GEOGCS["x"', 'PROJCS[]'])(
    'names what it does not know: %s',
    (crs) => {
      expect(() => createTransform(crs)).toThrow(Error)
      expect(() => createTransform(crs)).toThrow(`"${crs}"`)
    },
  )

  it('gives NaN for coordinates that are not finite', () => {
    expect(createTransform('EPSG:25833')(Number.NaN, 1)).toEqual([Number.NaN, Number.NaN])
    expect(createTransform('EPSG:4326')(1, Infinity)).toEqual([Number.NaN, Number.NaN])
  })

  it('comes back to where it started', () => {
    const there = createInverseTransform('EPSG:25833')
    const back = createTransform('EPSG:25833')
    fc.assert(
      fc.property(
        fc.double({ min: 11, max: 16, noNaN: true }),
        fc.double({ min: 47, max: 55, noNaN: true }),
        (lon, lat) => {
          const [x, y] = there(lon, lat)
          expectPosition(back(x, y), lon, lat, 9)
        },
      ),
    )
  })
})

it('reads codes, not numbers of other kinds', () => {
  expect(epsgCode('urn:ogc:def:crs:EPSG::31467')).toBe(31467)
  expect(epsgCode('12')).toBeUndefined()
})

describe.runIf(hasSharedData('duesseldorf/zensus2011_1km_duesseldorf.csv'))('real data', () => {
  it('finds the counselling places of Düsseldorf', () => {
    const transform = createTransform('EPSG:25832')
    const rows = readTable('duesseldorf/integrationsberatung.csv', ';')
    expect(rows.length).toBeGreaterThan(30)
    for (const row of rows) {
      const [lon, lat] = transform(Number(row.OSTWERT), Number(row.NORDWERT))
      expect(lon).toBeCloseTo(Number(row.LONGITUDE), 5)
      expect(lat).toBeCloseTo(Number(row.LATITUDE), 5)
    }
  })

  it('finds the cells of the census grid', () => {
    const transform = createTransform('EPSG:3035')
    const rows = readTable('duesseldorf/zensus2011_1km_duesseldorf.csv', ',')
    expect(rows.length).toBeGreaterThan(100)
    for (const row of rows) {
      const [lon, lat] = transform(Number(row.x_3035), Number(row.y_3035))
      expect(lon).toBeCloseTo(Number(row.lon), 5)
      expect(lat).toBeCloseTo(Number(row.lat), 5)
    }
  })
})
