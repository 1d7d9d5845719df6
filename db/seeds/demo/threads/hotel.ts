import type { DemoThread } from "../types";

export const hotel: DemoThread[] = [
  {
    key: "koodi-hukassa",
    kind: "question",
    by: "kirsi_j",
    ago: 46,
    tags: ["säilytys"],
    title: "Säilytyskoodi katosi, löytävätkö renkaat kotiin?",
    text: `Sain keväällä kuitin, jossa oli säilytyskoodi (muistaakseni TKU- jotakin). Kuitti on joutunut samaan paikkaan kuin lukulasini. Voinko varata vaihdon ilman koodia?`,
    replies: [
      {
        by: "tuula",
        after: 1,
        answer: true,
        official: true,
        text: "Voit. Renkaat löytyvät rekisterinumerolla tai puhelinnumerolla, ja sovelluksessa koodi näkyy kohdassa **Omat renkaat**. Koodi on meitä varten, ei sinua: se kertoo hyllyn, rivin ja kerroksen.",
      },
      { by: "kirsi_j", after: 3, text: "Kiitos! Löytyi sovelluksesta. Lasit löytyivät myös. Päästä." },
      {
        by: "matti",
        after: 9,
        text: "Hyvä tietää. Minulla se on ollut teipattuna jääkaapin oveen 2021 lähtien ihan turhaan.",
      },
      {
        by: "dave",
        after: 15,
        text: "Same for me: the code is on a sticker inside the fuel flap. I put it there in 2022 and forgot, which is also a kind of storage.",
      },
    ],
  },
  {
    key: "vaarat-renkaat",
    kind: "question",
    by: "sanna_r",
    ago: 37,
    tags: ["kausivaihto"],
    title: "Sain alle jonkun toisen talvirenkaat?",
    text: `Lielahti, eilen klo 7. Kotona huomasin, että alla on 205/60 R16 Continentalit. Minun renkaani ovat **195/65 R15** Nokialaiset *teräsvanteilla*. Autoni näyttää nyt paljon kalliimmalta, mutta jossain joku suree alumiinivanteitaan.

Pitääkö tulla takaisin heti? Voiko näillä ajaa? Menen yövuoroon klo 20.`,
    replies: [
      {
        by: "maija",
        after: 0.4,
        text: "Voi ei, Sanna! Tämä on meidän virhe. Siirrän heti asiakaspalveluun, sinulle soitetaan tunnin sisällä.",
      },
      {
        by: "anna",
        after: 0.9,
        official: true,
        answer: true,
        text: `Soitin Sannalle, ja kerron tässä muillekin, miten kävi: kahden peräkkäisen varauksen hyllylaput menivät ristiin. Renkaat sopivat autoon (sama pulttijako ja kantavuus), joten iltavuoroon pääsi turvallisesti. Vaihdamme oikeat **huomenna kotipihalla**, ja kausi on meidän piikkiin.

Toisen auton omistaja ei ollut vielä ehtinyt hakea autoaan. Jatkossa koodi luetaan myös nosturilla, ei vain hyllyllä.`,
      },
      {
        by: "sanna_r",
        after: 27,
        text: "Kävivät pihassa klo 14 kun heräsin, kahvit juotiin. Näin virhe hoidetaan. Jää kyllä vähän ikävä niitä vanteita.",
      },
      { by: "joonas", after: 30, text: "Continentalin kuski tässä hei. Ei vaan, leikki leikkinä." },
    ],
  },
  {
    key: "pesu",
    kind: "question",
    by: "noora",
    ago: 226,
    tags: ["säilytys"],
    title: "Pestäänkö renkaat ennen säilytystä vai jälkeen?",
    text: "Kuuluuko pesu hintaan ja koska se tehdään? Alumiinivanteissa on jarrupölyä, joka ei itsellä lähde millään. En haluaisi sen palavan kiinni koko kesää.",
    replies: [
      {
        by: "jarkko",
        after: 4,
        answer: true,
        text: "Ennen hyllyä, ja kuuluu hintaan. Pesukone käyttää muovirakeita ja vettä, ei happoa, joten lakka säästyy. Pinttynyt jarrupöly lähtee erikseen käsin raudanpoistajalla, 12 €/sarja: kirjoita varaukseen *jarrupöly*.",
      },
      { by: "noora", after: 5, text: "Kiitos, rasti ruutuun." },
      {
        by: "elena",
        after: 13,
        text: "Does the wash take off pine resin too? Asking for a Subaru that lives under a tree.",
      },
      {
        by: "jarkko",
        after: 27,
        text: "Resin yes, if it's from this summer. If it's older than the car, we talk.",
      },
    ],
  },
  {
    key: "kuntoraportti",
    kind: "discussion",
    by: "lauri",
    ago: 232,
    tags: ["kuntoraportti", "data"],
    title: "Kuntoraportin mittaukset vs. oma työntömitta",
    text: `Sain säilytyksen kuntoraportin: VE 6,1 / OE 6,0 / VT 6,8 / OT 5,2 mm. Mittasin samat renkaat ennen luovutusta: 6,2 / 6,1 / 6,8 / **6,7**. Kolme täsmää kymmenyksen tarkkuudella, neljäs ei ollenkaan.

En syytä ketään, minua vain kiinnostaa *miten* ne mitataan. Yhdestä kohdasta? Keskeltä?`,
    replies: [
      {
        by: "jarkko",
        after: 3,
        text: "Laser mittaa poikki koko kulutuspinnan ja ottaa **pienimmän pääuran**. Jos OT:n sisä- tai ulkoreuna on muita matalampi, luku on siitä. Voitko katsoa sisäreunaa?",
      },
      {
        by: "lauri",
        after: 25,
        text: "Katsoin. Sisäreuna 5,1. Mittarinne on parempi kuin minun, ja autoni tarvitsee suuntauksen. Harvoin näin iloinen olla väärässä.",
      },
      {
        by: "teppo",
        after: 30,
        text: "Tuosta pitäisi antaa merkki. Miehelle joka mittasi, kysyi ja myönsi.",
      },
      { by: "aino", after: 33, to: 4, text: "Annettiin." },
    ],
  },
  {
    key: "hae-itse",
    kind: "question",
    by: "ari_k",
    ago: 61,
    tags: ["nouto"],
    title: "Voinko hakea renkaat säilytyksestä ja vaihtaa itse?",
    text: "Työmaa siirtyi Pihtiputaalle ja sinne en teidän nosturia saa. Haluaisin noutaa talvirenkaat Seppälästä ja jättää kesärenkaat vasta marraskuun lopussa. Meneekö kausi silti samaan hintaan?",
    replies: [
      {
        by: "anna",
        after: 2,
        answer: true,
        text: "Menee. Nouto on maksuton, varaa sovelluksessa **Nouto ilman vaihtoa** vähintään päivää ennen. Kesärenkaat saa tuoda milloin vain saman kauden aikana. Pulttien jälkikiristys kuuluu sinullekin ilmaiseksi.",
      },
      { by: "ari_k", after: 8, text: "Selvä. Haettu, vaihdettu, lumi tuli yöllä. Ajoitus 10/10." },
    ],
  },
  {
    key: "storage-moving",
    kind: "question",
    by: "elena",
    ago: 169,
    tags: ["in english", "säilytys"],
    title: "I'm moving from Espoo to Tampere, can my tyres move too?",
    text: "My winter set is in Suomenoja (code ESP-). I move in August. Do I pick them up and drive them myself in a Subaru full of houseplants, or can you transfer them between warehouses?",
    replies: [
      {
        by: "niklas",
        after: 2,
        answer: true,
        text: "We have a lorry between the sites every Wednesday, so the tyres can take that. It's **15 € per set**, and takes up to ten days outside the season. Write to us in the app under *My tyres → Change site*. The plants stay with you, sorry.",
      },
      { by: "elena", after: 3, text: "Perfect. The plants thank you for the leg room." },
      {
        by: "elena",
        after: 900,
        text: "Update for whoever finds this: the move was postponed and I'm still in Espoo, the transfer was cancelled in two clicks and refunded.",
      },
    ],
  },
  {
    key: "pultit",
    kind: "question",
    by: "joonas",
    ago: 199,
    tags: ["pultit", "vanteet"],
    title: "Missä talvivanteiden pultit? Eri pituiset kuin kesällä",
    text: `Kesävanteet 18" tarvitsevat 28 mm kartiopultit, talvivanteet 27 mm **pallo**pultit. Jätin talvipultit pussissa vanteiden mukana. Nyt vaihdossa asentaja kysyi, missä pultit. No teillä.

Ja huom. kaikille: väärä istukka (kartio/pallo) kiristyy ihan nätisti ja irtoaa sitten vauhdissa.`,
    replies: [
      {
        by: "jarkko",
        after: 1,
        text: "Pultit säilytetään samassa häkissä pussissa, pussiin tulee sama koodi. Katson kameralta mihin pussi jäi. Ja kiitos istukkahuomautuksesta, se pitäisi hakata kiveen.",
      },
      {
        by: "jarkko",
        after: 4,
        answer: true,
        text: "Löytyi. Pussi oli pudonnut häkin pohjalle, ja häkki siirtynyt kesähyllyyn. Pultit ovat nyt Hatanpään tiskillä. Otimme opiksi: pussi sidotaan tästä lähtien vanteen keskireikään nippusiteellä.",
      },
      { by: "joonas", after: 6, text: "Nippuside, yksinkertaista ja kaunista. Haettu, kiitos." },
      {
        by: "teppo",
        after: 20,
        text: "Me sidottiin ne 80-luvulla rautalangalla. Hyvä että keksintö palasi.",
      },
    ],
  },
  {
    key: "kuinka-kauan",
    kind: "question",
    by: "eero",
    ago: 11,
    tags: ["kausivaihto", "ajanvaraus"],
    title: "Kuinka kauan vaihto kestää, jos renkaat ovat teillä?",
    text: "Varasin ajan kahden tunnin hyppytunnille. Ehdinkö, vai pitääkö keksiä opettajainkokoukselle varapuheenjohtaja?",
    replies: [
      {
        by: "sanna_r",
        after: 0.5,
        answer: true,
        text: "Mulla on kolme kertaa kellotettu: 24, 31 ja 27 minuuttia ovelta ovelle. Ehdit juoda kahvin ja korjata yhden koenipun.",
      },
      {
        by: "jarkko",
        after: 3,
        text: "Sannan luvut pitävät. Tavoite on 30 min. Jos tasapainotetaan kaikki neljä, lisää vartti.",
      },
      {
        by: "eero",
        after: 80,
        text: "26 minuuttia. Kokous ei päässyt alkamaankaan ilman minua, valitettavasti.",
      },
      { by: "sofia", after: 86, text: "I timed mine in coffees: one and a half." },
    ],
  },
  {
    key: "varaston-lampo",
    kind: "question",
    by: "hanna_m",
    ago: 124,
    tags: ["säilytys"],
    title: "Onko varasto lämmitetty? Entä valo ja pystyasento?",
    text: "Luin jostain että renkaita ei saa säilyttää pystyssä eikä lähellä sähkömoottoreita otsonin takia. Nyt mietin öisin sitä, miten mun renkaat voi.",
    replies: [
      {
        by: "tuula",
        after: 3,
        text: "Hyvin ne voivat. Lämpö 10–15 °C, pimeää kun ei olla töissä, ei sähkömoottoreita samassa tilassa. Vanteelliset pinotaan vaaka-asentoon, **vanteettomat seisovat pystyssä** ja niitä käännetään kerran kuussa. Saat nukkua.",
      },
      { by: "hanna_m", after: 4, text: "Ihanaa. Niillä on parempi olla kuin mulla tässä vuokrakämpässä." },
      {
        by: "teppo",
        after: 12,
        text: "Pystyasento on kielletty nimenomaan vanteellisilta pitkäksi aikaa. Monella menee nämä päinvastoin.",
      },
      {
        by: "priya",
        after: 22,
        text: "So the tyres live at 12 °C, in the dark, and get turned once a month. Better looked after than my houseplants.",
      },
    ],
  },
  {
    key: "renkaat-katolla",
    kind: "discussion",
    by: "matti",
    ago: 204,
    tags: ["säilytys"],
    title: "Miksi lopetin parvekesäilytyksen",
    text: `Neljä vuotta renkaat parvekkeella. Viime keväänä:

> – Isi, miks tuolla on ampiaisia?

Pesä oli *renkaan sisällä*. Sain kolme pistosta, rengas lensi pihanurmelle (neljäs kerros) ja taloyhtiö lähetti kirjeen. 84 € kausi alkoi yhtäkkiä tuntua kohtuulliselta.`,
    replies: [
      { by: "liisa_k", after: 1, text: "Nauroin ääneen ryhmän päiväunien aikana. Kiitos vain." },
      { by: "joonas", after: 2, text: "Ampiaiset tykkää Nokian sivuprofiilista, tutkittu juttu." },
      { by: "reijo", after: 6, text: "Mitä kirjeessä luki?" },
      {
        by: "matti",
        after: 7,
        to: 4,
        text: '"Taloyhtiön hallitus muistuttaa, ettei parvekkeelta saa heittää esineitä, eikä varsinkaan pyöriviä."',
      },
      { by: "kirsi_j", after: 9, text: 'Tuo "varsinkaan pyöriviä" on jonkun elämän paras lause.' },
      { by: "aino", after: 24, text: "Saammeko painaa tuon t-paitaan? Matti saa ensimmäisen." },
      { by: "matti", after: 25, to: 7, text: "Koko L." },
      {
        by: "james",
        after: 31,
        text: "“Especially rotating ones” should be on a stone in front of the town hall.",
      },
    ],
  },
  {
    key: "myohastyin",
    kind: "question",
    by: "timo_n",
    ago: 31,
    tags: ["ajanvaraus"],
    title: "Myöhästyin 20 min, aika peruuntui. Onko pakko maksaa?",
    text: "Seppälä eilen klo 15. Kuorma jäi jumiin Vaajakoskelle. Tulin 15.22 ja aika oli annettu eteenpäin, ymmärrän sen. Mutta nyt tuli 15 € peruutusmaksu sovellukseen. Soitin kyllä 14.50.",
    replies: [
      {
        by: "maija",
        after: 2,
        text: "Jos soitit ennen aikaa, maksua ei pitäisi tulla. Tarkistutan tämän, Timo.",
      },
      {
        by: "anna",
        after: 4,
        answer: true,
        official: true,
        text: "Tarkistettu: puhelusi näkyy klo 14.51, mutta sitä ei merkitty varaukselle. **Maksu on poistettu** ja uusi aika on huomenna 6.45, jos sopii. Peruutusmaksu kuuluu vain niille, jotka eivät ilmoita itsestään.",
      },
      { by: "timo_n", after: 5, text: "Sopii. Reilua." },
      {
        by: "chen",
        after: 25,
        text: "Good to know the call matters. I was late once and didn't call, because I was busy being late.",
      },
    ],
  },
  {
    key: "vanha-sarja",
    kind: "question",
    by: "ville_o",
    ago: 188,
    tags: ["kuntoraportti"],
    title: 'Raportti sanoo "uusi ennen ensi talvea". Oikeasti vai myyntipuhe?',
    text: "Nastat 5,0 mm, ikä 6 v, nastoista jäljellä 71 %. Laissa raja on 3 mm. Teettekö te rahaa pelottelulla?",
    replies: [
      {
        by: "teppo",
        after: 2,
        text: "En ole palkkalistoilla, joten usko minua: kuusivuotias 5 mm nasta on käyttökelpoinen kaupungissa vielä yhden talven. Sinun ajoissasi, yövuoroon ojien yli, ottaisin uudet.",
      },
      {
        by: "jarkko",
        after: 20,
        answer: true,
        text: 'Reilu kysymys. Suositus syttyy automaattisesti, kun kaksi kolmesta täyttyy: alle 5,5 mm, yli 6 v, nastoja alle 75 %. Se on *suositus*, ja laki on eri asia. Asentaja kirjaa viereen oman mielipiteensä ja sinun raportissasi se on: "menee vielä, jos ajaa vähän". Se jäi tulosteesta pois, ja se on meidän moka.',
      },
      {
        by: "ville_o",
        after: 22,
        text: "Kiitos rehellisestä vastauksesta. Ajan paljon, otan uudet. Ja se mielipidekenttä raporttiin näkyviin, kiitos.",
      },
      { by: "petra", after: 25, to: 4, text: "Menee työn alle. Hyvä huomio, Ville." },
      {
        by: "tomasz",
        after: 34,
        text: "In the shipyard we say: paper says replace, hand says wait, storm decides. Good that you show the hand now.",
      },
    ],
  },
  {
    key: "kesan-vanteet",
    kind: "question",
    by: "tiina_w",
    ago: 75,
    tags: ["laskutus", "säilytys"],
    title: 'Laskulla "ylisuuri rengas 10 €" – koko on 19 tuumaa',
    text: "Hinnaston mukaan lisä koskee yli 20-tuumaisia. Omani ovat 235/50 R19. Laskun päivä 3., viite loppuu 118. Pyydän hyvityslaskun.",
    replies: [
      {
        by: "anna",
        after: 3,
        answer: true,
        text: 'Olet oikeassa, Tiina. Raja on yli 20", eli 19 ei kuulu siihen. Vaihtohallissa oli vielä vanha lappu seinällä. Hyvityslasku on lähtenyt ja lappu on roskissa. Tarkistimme samalla muut: virhe oli kuudella, ja heillekin hyvitetään.',
      },
      {
        by: "tiina_w",
        after: 5,
        text: "Hyvitys näkyy jo. Erityiskiitos siitä, että muut saavat omansa kysymättä.",
      },
    ],
  },
  {
    key: "vinkit-uudelle",
    kind: "discussion",
    by: "maija",
    ago: 64,
    tags: ["vinkit", "sesonki"],
    title: "Kerätään vinkit ensikertalaiselle rengashotellissa",
    text: "Syksyllä meille tulee paljon uusia. Mitä olisit itse halunnut tietää ensimmäisellä kerralla? Kokoan näistä lapun tiskille.",
    replies: [
      {
        by: "sanna_r",
        after: 1,
        text: "Ota lukkopultin hylsy mukaan. Se on siellä hanskalokerossa, ohjekirjan *alla*.",
      },
      {
        by: "joonas",
        after: 2,
        text: "Kesä- ja talvipultit voi olla eri. Ks. oma ketjuni, jonka kirjoitin kyynelin.",
      },
      {
        by: "dave",
        after: 3,
        text: "Take the child seat base out of the boot before they need the boot floor. They're polite about it, but still.",
      },
      {
        by: "lauri",
        after: 5,
        text: "Kuvaa kuviosyvyydet ennen luovutusta. Ei epäluulosta vaan uteliaisuudesta.",
      },
      {
        by: "riikka",
        after: 8,
        text: "Firman autoissa: merkkaa varaukseen kuskin numero, ei omaa. Muuten soitetaan minulle ja minä soitan kuskille ja kuski ei vastaa.",
      },
      { by: "sofia", after: 10, text: "They WILL offer you coffee. The correct answer is yes." },
      {
        by: "kirsi_j",
        after: 12,
        text: "Saa kysyä tyhmiä. Minä kysyin, missä renkaani talvehtivat, ja minulle näytettiin hylly.",
      },
      { by: "pekka_t", after: 15, text: "Asuntovaunun renkaatkin voi jättää. En tiennyt kolmeen vuoteen." },
      {
        by: "maija",
        after: 60,
        text: "Upeita! Lappu on tehty, ja ensimmäinen kohta on lukkopultin hylsy. Se unohtuu joka viidenneltä.",
      },
    ],
  },
];
