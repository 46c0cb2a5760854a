/**
 * Where the basemap's names stand. A name placed on a polygon repeats in every tile
 * piece, so each has one point; the points are our own, set by hand to be inside the
 * country, off its crowded corners and off the corridors where there is room beside them.
 */
import type { FeatureCollection, Point } from 'geojson';

export interface LabelProperties {
  /** `region`: a landscape, or a territory that is not a member or observer of the United Nations. */
  kind: 'country' | 'sea' | 'region';
  /** English, title case. */
  name: string;
  /** 1: biggest type, placed first … 4: smallest. */
  rank: number;
  /** Zoom from which the name may be shown (512 px tiles). */
  minzoom: number;
  /** ISO 3166-1 alpha-2, lower case: of countries, and of territories that have one. */
  iso?: string;
}

/** Whole zooms: a filter on the zoom is worked out once per tile, at the tile's own zoom. */
const MINZOOM_BY_RANK: Readonly<Record<number, number>> = { 1: 1, 2: 2, 3: 3, 4: 4 };

/** iso | name | lon | lat | rank */
const COUNTRIES = `
ru|Russia|62|60.5|1
kz|Kazakhstan|66|50|1
cn|China|101|33|1
in|India|78.8|22.6|1
ir|Iran|55.4|33.9|1
tr|Türkiye|33.2|38.4|1
mn|Mongolia|104|46.8|2
uz|Uzbekistan|63.3|42.1|2
tm|Turkmenistan|60.3|39.2|2
az|Azerbaijan|48.2|41|3
ge|Georgia|42.9|42.62|3
am|Armenia|44.5|40.5|3
kg|Kyrgyzstan|74.6|41.6|3
tj|Tajikistan|71.3|38.6|3
af|Afghanistan|66|33.9|2
pk|Pakistan|69.2|29.3|2
iq|Iraq|43.3|33|2
sy|Syria|38.6|35|3
lb|Lebanon|35.85|33.9|4
il|Israel|34.85|31|4
ps|Palestine|35.25|31.95|4
jo|Jordan|36.6|31.1|3
sa|Saudi Arabia|44.6|24|1
ye|Yemen|47.4|15.8|2
om|Oman|56.6|20.8|2
ae|United Arab Emirates|54.3|23.6|3
qa|Qatar|51.2|25.3|4
bh|Bahrain|50.55|26.04|4
kw|Kuwait|47.6|29.3|4
cy|Cyprus|33|34.93|4
np|Nepal|83.9|28.3|3
bt|Bhutan|90.4|27.4|4
bd|Bangladesh|89.9|24|3
lk|Sri Lanka|80.7|7.6|3
mm|Myanmar|96|21.2|2
th|Thailand|101|15.9|2
la|Laos|103.4|19.2|3
vn|Vietnam|108.2|14|3
kh|Cambodia|105|12.6|3
my|Malaysia|102.3|4|3
sg|Singapore|103.82|1.36|4
bn|Brunei|114.6|4.6|4
id|Indonesia|113.8|-0.6|1
tl|Timor-Leste|125.9|-8.8|4
ph|Philippines|121.1|16.3|2
jp|Japan|138.2|36.3|2
kr|South Korea|127.9|36.4|3
kp|North Korea|126.9|40|3
ua|Ukraine|31.2|49.2|2
by|Belarus|28|53.2|3
md|Moldova|28.7|47.2|4
ro|Romania|25|45.9|3
bg|Bulgaria|25.2|42.6|3
gr|Greece|22|39.5|3
al|Albania|20.05|41|4
mk|North Macedonia|21.7|41.6|4
rs|Serbia|20.8|44.2|3
me|Montenegro|19.2|42.8|4
ba|Bosnia and Herzegovina|17.8|44.2|4
hr|Croatia|16.4|45.5|4
si|Slovenia|14.8|46.1|4
hu|Hungary|19.4|47.1|3
sk|Slovakia|19.5|48.7|4
cz|Czechia|15.3|49.8|3
pl|Poland|19.3|52.1|2
de|Germany|10.3|51.1|2
at|Austria|14|47.5|3
ch|Switzerland|8.1|46.8|4
li|Liechtenstein|9.54|47.14|4
it|Italy|12.3|43|2
sm|San Marino|12.46|43.94|4
mt|Malta|14.42|35.89|4
fr|France|2.6|46.7|2
mc|Monaco|7.41|43.74|4
be|Belgium|4.7|50.6|4
nl|Netherlands|5.7|52.2|4
lu|Luxembourg|6.1|49.8|4
dk|Denmark|9.3|56|3
no|Norway|9.2|61.4|2
se|Sweden|15|61.2|2
fi|Finland|26.3|63.3|2
ee|Estonia|25.8|58.7|3
lv|Latvia|25.3|56.8|3
lt|Lithuania|23.9|55.4|3
gb|United Kingdom|-1.5|52.8|2
ie|Ireland|-7.9|53.1|3
is|Iceland|-18.6|64.9|3
es|Spain|-3.6|40|2
pt|Portugal|-8.1|39.6|3
ad|Andorra|1.56|42.54|4
eg|Egypt|29|26.8|2
ly|Libya|17.8|27|2
tn|Tunisia|9.4|34.3|3
dz|Algeria|2.6|28.3|1
ma|Morocco|-6.3|31.9|2
mr|Mauritania|-10.4|20|2
ml|Mali|-2.6|18.6|2
ne|Niger|9.4|17.4|2
td|Chad|18.7|15.6|2
sd|Sudan|30|15.8|2
ss|South Sudan|30.2|7.4|3
er|Eritrea|38.2|15.6|4
dj|Djibouti|42.6|11.7|4
et|Ethiopia|39.6|8.4|2
so|Somalia|45.6|4.2|2
ke|Kenya|37.9|0.6|2
ug|Uganda|32.4|1.6|3
rw|Rwanda|29.9|-2|4
bi|Burundi|29.9|-3.3|4
tz|Tanzania|34.8|-6.3|2
sn|Senegal|-14.6|14.7|3
gm|The Gambia|-15.4|13.43|4
gw|Guinea-Bissau|-14.9|12.1|4
gn|Guinea|-10.9|10.6|3
sl|Sierra Leone|-11.8|8.6|4
lr|Liberia|-9.3|6.5|4
ci|Côte d’Ivoire|-5.6|7.6|3
bf|Burkina Faso|-1.7|12.4|3
gh|Ghana|-1.2|7.8|3
tg|Togo|1|8.5|4
bj|Benin|2.3|9.7|4
ng|Nigeria|8|9.6|2
cm|Cameroon|12.7|5.6|3
cf|Central African Republic|20.6|6.7|3
gq|Equatorial Guinea|10.4|1.65|4
ga|Gabon|11.7|-0.7|3
cg|Congo|15.3|-0.7|3
cd|DR Congo|23.6|-2.8|1
ao|Angola|17.6|-12.3|2
zm|Zambia|26|-14.6|2
mw|Malawi|33.6|-13.3|4
mz|Mozambique|37.7|-14.6|2
zw|Zimbabwe|29.8|-19|3
bw|Botswana|23.9|-22.2|3
na|Namibia|17|-21.6|2
za|South Africa|22.6|-30.4|1
ls|Lesotho|28.2|-29.6|4
sz|Eswatini|31.5|-26.5|4
mg|Madagascar|46.6|-19.4|2
us|United States|-99|39.6|1
ca|Canada|-103|57|1
mx|Mexico|-102.6|24|2
gt|Guatemala|-90.3|15.6|4
bz|Belize|-88.7|17.2|4
hn|Honduras|-86.7|14.8|4
sv|El Salvador|-88.9|13.7|4
ni|Nicaragua|-85.2|12.9|4
cr|Costa Rica|-84.1|10|4
pa|Panama|-80.2|8.5|4
cu|Cuba|-78.6|21.7|3
ht|Haiti|-72.4|19.1|4
do|Dominican Republic|-70.5|18.9|4
jm|Jamaica|-77.3|18.12|4
co|Colombia|-73.2|3.9|2
ve|Venezuela|-66.3|7.4|2
gy|Guyana|-59|5|4
sr|Suriname|-56|4.1|4
ec|Ecuador|-78.4|-1.4|3
pe|Peru|-75.2|-9.6|2
bo|Bolivia|-64.6|-16.7|2
br|Brazil|-53|-10.4|1
py|Paraguay|-58.4|-23.2|3
uy|Uruguay|-56|-32.8|3
ar|Argentina|-65.4|-35.2|1
cl|Chile|-71|-30.6|2
au|Australia|134|-25|1
nz|New Zealand|171.6|-43.2|2
pg|Papua New Guinea|143.6|-6.2|2
fj|Fiji|178|-17.8|4
`;

/** iso or nothing | name | lon | lat | rank */
const REGIONS = `
xk|Kosovo|20.9|42.6|4
tw|Taiwan|120.9|23.7|4
eh|Western Sahara|-13.6|24.6|3
gl|Greenland|-41|73|1
aq|Antarctica|70|-78|2
|Siberia|98|63.5|2
|Ural Mountains|59.2|62|4
|Ustyurt Plateau|54.7|43.2|4
|Karakum Desert|57|40.4|4
|Kyzylkum Desert|64.6|42.9|4
|Pamir|73|38.2|4
|Tian Shan|79.4|42.2|4
|Taklamakan Desert|82.8|38.9|4
|Gobi|105.5|43.4|4
|Plateau of Tibet|88|33.2|3
|Zagros Mountains|49.5|33|4
|Anatolia|37.5|38.2|4
`;

/** name | lon | lat | rank */
const SEAS = `
Arctic Ocean|60|82.5|2
Atlantic Ocean|-35|32|1
Pacific Ocean|165|22|1
Indian Ocean|77|-9|1
Southern Ocean|60|-58|3
Caspian Sea|51.4|38.9|2
Black Sea|34|43.3|2
Sea of Azov|36.6|46.1|4
Mediterranean Sea|18.5|34.6|2
Adriatic Sea|15.9|42.8|4
Aegean Sea|25|38.6|4
Baltic Sea|19.4|56.4|3
Gulf of Bothnia|19.8|62.3|4
Gulf of Finland|26.5|59.9|4
North Sea|3.2|56.3|3
Norwegian Sea|3|67|3
Barents Sea|38|74|3
White Sea|38.4|65.5|4
Kara Sea|70|75.5|3
Laptev Sea|126|76|3
East Siberian Sea|160|73|3
Bering Sea|-178|58|2
Sea of Okhotsk|149|54.5|3
Sea of Japan|134.6|40|3
Yellow Sea|123|35.6|4
East China Sea|125|29.6|3
South China Sea|114|14|2
Philippine Sea|132|18|3
Bay of Bengal|88|14.5|2
Andaman Sea|95.6|10.6|4
Arabian Sea|64|16.5|2
Gulf of Oman|58.6|24.8|4
Persian Gulf|51.4|27.2|3
Gulf of Aden|48|12.2|4
Red Sea|38|20.4|3
Gulf of Guinea|2|2|4
Caribbean Sea|-74|15|3
Gulf of Mexico|-91|25|3
Hudson Bay|-86|60|3
Tasman Sea|160|-38|3
`;

/** The names of the basemap as points: coordinates in degrees [lon, lat]. */
export function labels(): FeatureCollection<Point, LabelProperties> {
  const seas = SEAS.replaceAll(/^(?=.)/gm, '|');
  const features = [...points(COUNTRIES, 'country'), ...points(REGIONS, 'region'), ...points(seas, 'sea')];
  return { type: 'FeatureCollection', features };
}

function points(
  table: string,
  kind: LabelProperties['kind'],
): FeatureCollection<Point, LabelProperties>['features'] {
  return table
    .trim()
    .split('\n')
    .map((row) => {
      const [iso = '', name = '', lon, lat, rankText] = row.split('|');
      const rank = Number(rankText);
      const minzoom = MINZOOM_BY_RANK[rank];
      if (minzoom === undefined) throw new Error(`labels: "${row}" has no rank from 1 to 4`);
      const properties: LabelProperties = { kind, name, rank, minzoom, ...(iso === '' ? {} : { iso }) };
      return {
        type: 'Feature' as const,
        properties,
        geometry: { type: 'Point' as const, coordinates: [Number(lon), Number(lat)] },
      };
    });
}
