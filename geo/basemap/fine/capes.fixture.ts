/**
 * Twenty capes with their published position, degrees [lat, lon]: that of the cape or, where there is one, of the
 * lighthouse on it. Read in November 2026 in stored copies of the pages named; minutes and seconds are turned into
 * degrees.
 */
export const CAPES: readonly (readonly [name: string, lat: number, lon: number, source: string])[] = [
  ['Cape Baba, Türkiye', 39.4796904, 26.0639691, 'English Wikipedia, Cape Baba'],
  ['İnceburun, Türkiye', 42.0975806, 34.9444944, 'Turkish Wikipedia, İnceburun'],
  ['Rumeli Feneri, Bosphorus', 41.23425, 29.112083, 'English Wikipedia, Rumeli Feneri'],
  ['Cape Tarkhankut, Crimea', 45.347778, 32.496111, 'Russian Wikipedia, Тарханкут (мыс)'],
  ['Cape Fiolent, Crimea', 44.498611, 33.488889, 'French Wikipedia, Cap Fiolent'],
  ['Cape Sarych, Crimea', 44.387222, 33.738333, 'Russian Wikipedia, Сарыч (мыс)'],
  ['Cape Nikolai, Crimea', 44.386389, 33.777222, 'Russian Wikipedia, Мыс Николая'],
  ['Megalonisi, Lesbos', 39.212618, 25.832666, 'German Wikipedia, Megalonisi Lighthouse'],
  ['Punta Palascia, Strait of Otranto', 40.10746, 18.519884, 'English Wikipedia, Punta Palascia Lighthouse'],
  ['Capo San Marco, Sardinia', 39.860083, 8.434306, 'English Wikipedia, Capo San Marco Lighthouse'],
  ['Isola dei Cavoli, Sardinia', 39.08862, 9.533384, 'English Wikipedia, Isola dei Cavoli Lighthouse'],
  ['Capo Sandalo, Sardinia', 39.1475, 8.223889, 'French Wikipedia, Phare de Capo Sandalo'],
  ['La Mola, Formentera', 38.663528, 1.583806, 'Lighthouses R us, Eastern Spain, SP 158'],
  ['Cap Barbaria, Formentera', 38.641194, 1.3895, 'Lighthouses R us, Eastern Spain, SP 159'],
  ['Cabo da Roca, Portugal', 38.780833, -9.498333, 'Russian Wikipedia, Рока (мыс)'],
  ['Cape Vilan, Galicia', 43.160556, -9.211667, 'English Wikipedia, Cape Vilan'],
  ['Cape Arkona, Rügen', 54.6765, 13.437861, 'German Wikipedia by nearbywiki.org, Kap Arkona'],
  ['Cape Guardafui, Horn of Africa', 11.834333, 51.281222, 'German Wikipedia, Kap Guardafui'],
  ['Dondra Head, Sri Lanka', 5.9213083, 80.5940917, 'English Wikipedia, Dondra Head Lighthouse'],
  [
    'Cape Irōzaki, Japan',
    34.6025,
    138.845,
    'English Wikipedia, Cape Irōzaki, citing the United States National Geospatial-Intelligence Agency',
  ],
];
