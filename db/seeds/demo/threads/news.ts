import type { DemoThread } from "../types";

export const news: DemoThread[] = [
  {
    key: "tervetuloa",
    kind: "announcement",
    pinned: true,
    by: "aino",
    ago: 424,
    tags: ["yhteisö"],
    title: "Tervetuloa Pohjolan yhteisöön – näin täällä ollaan",
    text: `Moi! Tämä on Rengashotelli Pohjolan asiakkaiden oma paikka. Täällä voi kysyä renkaista, moittia sovellusta, ehdottaa parempaa ja auttaa muita. Me luemme kaiken, ja meidän sanamme tunnistat sinisestä reunasta.

Muutama asia, joista on hyvä olla samaa mieltä heti alussa:

- **Kysy nimellä tai nimimerkillä**, molemmat käyvät. Rekisterinumeroa ei kannata laittaa julkiseen viestiin.
- Suomeksi, in English, på svenska – vastaamme parhaamme mukaan samalla kielellä.
- Toisen kesärengas voi olla toisen talvirengas. Ollaan kohteliaita silti.
- Jos asiasi koskee laskua tai varausta, tee siitä viesti täällä tai palaute. Siirrämme sen tarvittaessa asiakaspalveluun, eikä sinun tarvitse kertoa samaa kahdesti.

Ideoille on [oma paikkansa](/ideas). Siellä voi äänestää, ja äänillä on oikeasti väliä.`,
    replies: [
      { by: "teppo", after: 3, text: "Hyvä. Olen odottanut, että joku kysyisi minulta jotain eläkepäivinä." },
      {
        by: "dave",
        after: 9,
        text: "Lovely. I'll write in English if that's all right – my Finnish is good enough for sauna, not for wheel bolts.",
      },
      {
        by: "aino",
        after: 11,
        to: 3,
        text: "Perfectly all right, Dave. Half of our Espoo team talks English over coffee anyway.",
      },
      { by: "kirsi_j", after: 26, text: "Ilahduttava avaus, ja yhdyssanatkin kohdallaan. Kiitos kutsusta." },
      {
        by: "jussi74",
        after: 30,
        text: "Saako täällä sanoa suoraan, jos varausaika venyy puolella tunnilla?",
      },
      {
        by: "maija",
        after: 32,
        to: 6,
        text: "Saa, ja pitääkin. Kunhan kerrot pisteen ja päivän, niin voidaan tehdä asialle jotain.",
      },
    ],
  },
  {
    key: "syyssesonki",
    kind: "announcement",
    pinned: true,
    by: "anna",
    ago: 50,
    tags: ["sesonki", "ajanvaraus"],
    title: "Syksyn vaihtoruuhka: missä on vielä tilaa?",
    text: `Ensimmäinen yöpakkanen tuli, ja puhelin alkoi soida samana aamuna. Tilanne nyt:

- **Tampere Hatanpää**: seuraavat vapaat noin kahden viikon päästä, peruutuksia tulee päivittäin
- **Tampere Lielahti**: viikon sisään löytyy, varsinkin aamuseiskasta
- **Oulu Limingantulli**: täynnä kymmenen päivää, lauantait auki 8–16
- **Jyväskylä Seppälä**: hyvin tilaa
- **Turku Itäharju**: hyvin tilaa, Turussa uskotaan talveen vasta kun se on polvissa asti
- **Espoo Suomenoja**: viikko

Jos renkaasi ovat meillä säilytyksessä, varaa vähintään kaksi arkipäivää etuajassa, että ehdimme hakea ne hyllystä ja pestä. Peruuta sovelluksessa, jos et pääse – joku toinen ilahtuu.`,
    replies: [
      {
        by: "liisa_k",
        after: 2,
        text: "Sain Ouluun peruutusajan tälle perjantaille kun päivitin sovellusta kymmenen minuutin välein. Suosittelen, joskaan en ylpeile.",
      },
      {
        by: "sanna_r",
        after: 14,
        text: "Onko Lielahdessa aamuseiskan aika oikeasti seitsemältä, vai seitsemältä ovi auki ja 7.20 joku nostaa auton?",
      },
      {
        by: "anna",
        after: 15,
        to: 3,
        text: "Nosturilla kello seitsemän. Ovi aukeaa 6.45 ja kahvi on silloin jo tippunut.",
      },
      {
        by: "dave",
        after: 20,
        text: "Booked Lielahti for next Tuesday 7:00. Pray for me, I'm a teacher, not a morning person.",
      },
      {
        by: "matti",
        after: 41,
        text: "Hatanpäästä tuli tekstari että aikaistuu kolmella päivällä, jos haluan. Halusin. Hyvä systeemi.",
      },
      {
        by: "reijo",
        after: 60,
        text: "Neljäkymmentä vuotta vaihdoin omat renkaani pihalla lapikkaat jäässä. Nyt istun ja juon kahvia. En kaipaa entistä.",
      },
      {
        by: "anna",
        after: 190,
        official: true,
        text: "Päivitys: Oulu avaa iltavuoron **ma–to klo 16–20** kuun loppuun asti. Ajat ovat nyt sovelluksessa. Myös Hatanpäälle tuli neljä lisäaikaa päivää kohti.",
      },
      { by: "ville_o", after: 193, to: 8, text: "Iltavuoro! Kiitos vuorotyöläisten puolesta." },
      {
        by: "priya",
        after: 198,
        text: "Suomenoja: got a Thursday at 16:30 by luck. If anyone wants a swap for a morning, write to me.",
      },
    ],
  },
  {
    key: "joulu",
    kind: "announcement",
    by: "aino",
    ago: 2,
    tags: ["pisteet"],
    title: "Joulun ja uudenvuoden aukioloajat",
    text: `Laitetaan nämä ajoissa, ettei kukaan seiso oven takana vanne kainalossa:

| | Rengaspisteet | Puhelin ja chat |
|---|---|---|
| Aatonaatto | 7–16 | 8–16 |
| Jouluaatto ja joulupäivä | kiinni | kiinni |
| Tapaninpäivä | kiinni | 10–14 |
| Uudenvuodenaatto | 8–13 | 8–13 |
| Loppiainen | kiinni | kiinni |

Yritysasiakkaiden päivystysnumero vastaa joka päivä ympäri vuorokauden, myös aattona.`,
    replies: [
      {
        by: "leena_v",
        after: 5,
        text: "Kiitos, että päivystys on auki aattona. Viime vuonna tarvittiin kahdesti, molemmat kerrat kello kolmen jälkeen.",
      },
      {
        by: "james",
        after: 8,
        text: "The phone is open on St Stephen's Day but not the garage. Somebody there knows how people drive after the pub.",
      },
      { by: "aino", after: 9, to: 3, text: "No comment. Merry almost-Christmas, James!" },
    ],
  },
  {
    key: "espoo-avattu",
    kind: "announcement",
    by: "petra",
    ago: 251,
    tags: ["pisteet", "sähköautot"],
    title: "Espoon Suomenojan uusi halli on auki",
    text: `Kahdeksan nosturia, säilytystilaa 6 400 rengassarjalle ja vihdoin lattialämmitys, josta asentajat ovat puhuneet vuodesta 2019.

Uutta muihin pisteisiin verrattuna:

1. Korkeajännitekoulutetut asentajat joka vuorossa, joten sähköautojen huollot hoituvat kokonaan täällä.
2. Kaksi 22 kW latauspistettä asiakkaille, sähkö kuuluu käyntiin.
3. Odotustila, jossa voi oikeasti tehdä töitä. Ovi menee kiinni.

Tule katsomaan! Ensimmäisen viikon ajan tarjoamme pullakahvit ja ilmaisen rengaspaineiden tarkistuksen.`,
    replies: [
      {
        by: "olli_p",
        after: 4,
        text: "22 kW AC on juuri oikea ratkaisu tällaiseen paikkaan, puolessa tunnissa saa jo jotain. Missä ladataan silloin kun auto on nosturilla?",
      },
      {
        by: "petra",
        after: 6,
        to: 2,
        text: "Hyvä kysymys! Kaksi nosturipaikkaa on sellaisia, joihin kaapeli yltää. Pyydä varatessa.",
      },
      {
        by: "priya",
        after: 22,
        text: "Went there yesterday. The quiet room is real, I took a stand-up meeting in it while they did the alignment. Coffee: 4/5. Buns: 5/5.",
      },
      {
        by: "tiina_w",
        after: 49,
        text: "Lattialämmitys on hyvä juttu. Toivottavasti se ei näy hinnastossa.",
      },
      { by: "petra", after: 52, to: 5, text: "Ei näy. Hinnat ovat samat kuin muilla pisteillä." },
      { by: "elena", after: 64, text: "Confirming the buns." },
    ],
  },
  {
    key: "huoltokatko",
    kind: "announcement",
    by: "samir",
    ago: 131,
    tags: ["sovellus"],
    title: "Sovelluksen huoltokatko / App maintenance: Sunday night 02–05",
    text: `We are moving the booking system to new servers on Sunday night between **02:00 and 05:00**. During that time you can look at your bookings but not make new ones.

Suomeksi lyhyesti: sunnuntain ja maanantain välisenä yönä ei voi varata aikoja klo 2–5. Tehdyt varaukset säilyvät.

If something looks odd on Monday morning, tell us in this thread.`,
    replies: [
      {
        by: "sanna_r",
        after: 7,
        text: "Juuri silloin kun minulla on yövuoron kahvitauko ja tapana hoitaa autoasiat. Kyllä minä kestän.",
      },
      {
        by: "samir",
        after: 81,
        text: "All done at 03:40, nothing lost. Thank you for your patience, Sanna – the coffee-break crowd has been informed first.",
      },
      {
        by: "chen",
        after: 86,
        text: "Booking list loads visibly faster now. 2.8 s before, 0.6 s after, on the same phone. Nice work.",
      },
      {
        by: "antti_s",
        after: 90,
        text: "Mulla näkyy varauksen kellonaika kolme tuntia väärin, 6.00 kun pitäis olla 9.00. Onko muilla?",
      },
      {
        by: "samir",
        after: 91,
        to: 5,
        text: "Thank you Antti, that one is ours: the new server spoke UTC. Fixed for everybody now, pull down to refresh.",
      },
    ],
  },
  {
    key: "kevat-alku",
    kind: "announcement",
    by: "tuula",
    ago: 259,
    tags: ["sesonki", "laki"],
    title: "Kesärenkaat alle – mutta koska? Kevään pelisäännöt",
    text: `Sama kysymys joka kevät, joten tässä yhdellä kertaa:

- Talvirengasaika on **marraskuun alusta maaliskuun loppuun**, jos sää tai keli sitä vaatii.
- **Nastat** saavat olla alla maaliskuun loppuun, ja sen jälkeenkin, jos keli oikeasti vaatii. Aamulla jäässä oleva tie vaatii. Se, ettei ole ehtinyt, ei vaadi.
- Kitkarenkailla saa ajaa kesälläkin, mutta +20 asteessa ne ovat kuin lakritsia.

Oma nyrkkisääntöni Turusta: kun yölämpötila on ollut viikon plussalla ja naapuri on jo vaihtanut, on minunkin aika.`,
    replies: [
      {
        by: "kirsi_j",
        after: 5,
        text: "Naapuri vaihtoi ja kaksi päivää myöhemmin tuli räntää. Kumpi meistä siis seuraa kumpaa?",
      },
      {
        by: "ari_k",
        after: 12,
        text: "Keski-Suomen metsäteillä nastat pysyy alla vappuun. Ei kukaan poliisi ole vielä sinne asti ajanut kysymään.",
      },
      {
        by: "juhani",
        after: 18,
        text: "Oppilaille sanon näin: jos joudut miettimään onko aamulla jäätä, niin siellä on jäätä.",
      },
      {
        by: "sofia",
        after: 27,
        text: "So the law basically says “use common sense”? In Spain we would have seven pages and a stamp.",
      },
      {
        by: "tuula",
        after: 29,
        to: 5,
        text: "Pretty much, Sofía. And if common sense fails, there is the tow truck.",
      },
      { by: "james", after: 37, text: "In Oulu the rule is simpler: the day after you change, it snows." },
    ],
  },
  {
    key: "pisteet-kaytossa",
    kind: "announcement",
    by: "aino",
    ago: 346,
    tags: ["yhteisö"],
    title: "Pisteet ja merkit ovat käytössä",
    text: `Tästä päivästä alkaen auttaminen näkyy. Kun vastauksesi ratkaisee jonkun kysymyksen, saat pisteitä. Samoin kun ehdottamasi idea toteutetaan. Merkkejä saa teoista, ja joskus annamme sellaisen ihan käsin ja kerromme miksi.

Pisteillä ei pidä kilpailla verissä päin. Jos et halua näkyä tulostaululla, sen voi ottaa pois omista asetuksista.`,
    replies: [
      { by: "joonas", after: 2, text: "Onko merkkiä siitä, että omistaa neljät vanteet yhteen autoon?" },
      { by: "aino", after: 3, to: 2, text: "Ei ole. Vielä." },
      {
        by: "teppo",
        after: 20,
        text: "En minä pisteistä, mutta tuo kiitosmerkki lämmitti. Vaimokin katsoi.",
      },
      { by: "rasmus", after: 33, text: "Hyvä, että tulostaululta pääsee pois. Pääsin." },
      {
        by: "sofia",
        after: 47,
        text: "As a game designer I came here ready to be annoyed. No streaks, no countdowns, a way out. Well done.",
      },
    ],
  },
  {
    key: "hinnat",
    kind: "announcement",
    by: "petra",
    ago: 88,
    tags: ["hinnat"],
    title: "Säilytyksen ja vaihdon hinnat syksystä alkaen",
    text: `Hinnat muuttuvat kuun vaihteessa ensimmäistä kertaa kahteen vuoteen. Kerron luvut suoraan:

- Kausisäilytys (pesu ja kuntotarkastus mukana): **79 € → 84 €** / kausi, yli 20" vanteet 94 €
- Kausivaihto säilytysasiakkaalle: 35 € → **36 €**
- Tasapainotus: ennallaan 12 € / rengas
- TPMS-anturin opetus: ennallaan, kuuluu vaihtoon

Säilytys maksoi meille viime talvena 11 % enemmän kuin edellisenä, lähinnä lämmityksen takia. Siirrämme siitä hintaan noin puolet. Jo maksetut kaudet eivät muutu.`,
    replies: [
      {
        by: "tiina_w",
        after: 3,
        text: "Viisi euroa on 6,3 %. Arvostan, että luvut kerrottiin ennen laskua eikä laskulla.",
      },
      { by: "heikki_l", after: 8, text: "Noinhan se aina alkaa, sanoi emäntä kun kissan sisään päästi." },
      {
        by: "matti",
        after: 11,
        text: "Ottaahan tuo päähän, mutta parvekkeelle en enää neljää rengasta nosta. Vaimo lupasi lähteä samasta ovesta.",
      },
      {
        by: "kirsi_j",
        after: 25,
        text: "Veljeni navetan vintillä säilyy ilmaiseksi. Tosin hiiret söivät kerran yhden venttiilinhatun.",
      },
      {
        by: "mikael",
        after: 30,
        text: "Koskeeko tämä sopimusasiakkaita? Meillä on kiinteä hinta vuoden loppuun.",
      },
      {
        by: "petra",
        after: 31,
        to: 6,
        official: true,
        text: "Ei koske. Yrityssopimusten hinnat pysyvät sovittuina sopimuskauden loppuun, ja muutoksista puhutaan aina etukäteen yhteyshenkilön kanssa.",
      },
      {
        by: "dave",
        after: 40,
        text: "Honest numbers in the first line. My energy company could take a course.",
      },
    ],
  },
];
