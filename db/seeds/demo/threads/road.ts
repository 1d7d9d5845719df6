import type { DemoThread } from "../types";

export const road: DemoThread[] = [
  {
    key: "talvirange",
    kind: "discussion",
    by: "lauri",
    ago: 287,
    tags: ["sähköautot"],
    title: "Talvikulutus: keräsin kolmen talven luvut",
    text: `Kona Electric 64 kWh, Tampere, kitkat, 14 km työmatka ja noin kaksi pidempää reissua kuussa:

| Lämpö | kWh/100 km | Toimintamatka |
|---|---|---|
| +15 | 14,1 | 440 km |
| 0 | 17,8 | 350 km |
| −10 | 21,3 | 290 km |
| −20 | 25,9 | 235 km |

Suurin yllätys: **rengaspaine**. 0,4 bar vajaana −10:ssä kulutus nousi 0,8. Tarkistakaa ne paineet, se on ainoa ilmainen päivitys.`,
    replies: [
      {
        by: "olli_p",
        after: 1,
        text: "Ioniq 5 AWD: −20:ssä 29,5. Kateeksi käy. Esilämmitys piuhassa pudottaa ensimmäisen 20 km kulutuksen puoleen.",
      },
      {
        by: "priya",
        after: 3,
        text: "Model 3 RWD with heat pump, Espoo, −12: 18.9. My record at −24 is 24. I'd plot it but Lauri would correct my axes.",
      },
      { by: "lauri", after: 4, to: 3, text: "Only gently." },
      {
        by: "jussi74",
        after: 8,
        text: "Diesel: 5,6 kesällä ja 6,1 talvella. Sanoisin jotain, mutta Elenan metsät kuuntelee.",
      },
      { by: "elena", after: 9, text: "They do. My Subaru drinks 10, so I also keep quiet." },
      {
        by: "katja",
        after: 22,
        text: "31 sähköauton keskiarvo viime tammikuulta: 22,4. Yksi kuski 17, yksi 31. Sama malli, sama reitti. En kerro nimiä.",
      },
      { by: "lauri", after: 23, to: 7, text: "Tästä haluaisin kuulla lisää. Nimettömänä, toki." },
      {
        by: "chen",
        after: 39,
        text: "My contribution, Espoo, Leaf 40: −15 °C, 27 kWh/100 km, one very cold radio engineer.",
      },
    ],
  },
  {
    key: "mokkitie",
    kind: "discussion",
    by: "emma_l",
    ago: 146,
    tags: ["reissut"],
    title: "Mökkitien rengastappaja on löytynyt",
    text: "Kolme rengasta samalla viikonlopulla, meiltä, siskolta ja postinkantajalta. Syyllinen: vanha verkkoaidan pää, joka oli noussut roudassa tiestä kuin pieni haarukka. Käykää kävelemässä mökkitienne läpi ennen juhannusta.",
    replies: [
      {
        by: "heikki_l",
        after: 2,
        text: "Magneetti traktorin perään ja edestakaisin. Kerran sain kolme naulaa, saranan ja puhelimen.",
      },
      { by: "kirsi_j", after: 3, text: "Puhelimen?" },
      { by: "heikki_l", after: 5, to: 3, text: "Se toimi. Siinä oli 14 vastaamatonta puhelua minulta." },
      {
        by: "tuula",
        after: 20,
        text: "Paikkaus 29 €, jos reikä on kulutuspinnassa. Haarukka kyljessä on menoa. Kiitos varoituksesta, Emma.",
      },
      {
        by: "james",
        after: 29,
        text: "The phone that still worked in the field is the best advert that maker never had.",
      },
    ],
  },
  {
    key: "latauskaapeli",
    kind: "question",
    by: "katja",
    ago: 101,
    tags: ["sähköautot"],
    title: "Saako sähköauton jättää teille lataukseen vaihdon ajaksi?",
    text: "Meiltä tulee viikolla 42 yksitoista autoa Suomenojalle, osa kaukaa. Olisiko mahdollista ladata odotellessa, ja voiko sen kirjata meidän laskulle?",
    replies: [
      {
        by: "petra",
        after: 3,
        answer: true,
        text: "Kaksi pistettä, 22 kW, ja sähkö kuuluu käyntiin, joten laskulle ei tule mitään. Yhdentoista auton kanssa kannattaa porrastaa: varaan teille paikat tunnin välein, niin kaikki ehtivät saada noin 15 kWh.",
      },
      { by: "katja", after: 4, text: "Mahtavaa! Lähetän listan Niklakselle." },
      {
        by: "niklas",
        after: 6,
        text: "Lista tuli, kolme kuskia oli valinnut saman ajan. Sovitin. Nähdään viikolla 42.",
      },
    ],
  },
  {
    key: "hirvi",
    kind: "discussion",
    by: "pasi",
    ago: 20,
    tags: ["turvallisuus"],
    title: "Hirvi Pudasjärventiellä, mies ehjä, Hilux ei",
    text: `Hämärä, 80 km/h, suora. Näin silmät ja sitten jalat. Jarrutin ja ohjasin *perän* puolelle niin kuin opetetaan, eli sinne mistä hirvi tuli. Osui vain peiliin ja ovilevyyn.

Renkaissa oli 8 mm ja vaihdettu edellisenä päivänä. En väitä että se ratkaisi. En väitä ettei.`,
    replies: [
      {
        by: "ville_o",
        after: 1,
        text: "Hienoa että olet siinä kirjoittamassa. 112 ja hirvivahinko ilmoitettu?",
      },
      {
        by: "pasi",
        after: 2,
        to: 2,
        text: "Ilmoitettu, riista-apu tuli vartissa. Ja kyllä, ne kysyivät nimen kahdesti.",
      },
      {
        by: "juhani",
        after: 4,
        text: "Perän puolelle, täysi jarru, ja katse sinne minne haluaa mennä. Käytän tätä oppitunnilla, jos saan luvan.",
      },
      {
        by: "reijo",
        after: 6,
        text: "Neljä miljoonaa kilometriä, kuusitoista läheltä piti. Aina syyskuu ja lokakuu, aina silloin kun ajattelee muuta.",
      },
      {
        by: "marko_v",
        after: 9,
        text: "Bongasin viime viikolla yhdeksän. Ajan pimeällä kahdeksaakymppiä, vaikka saisi satasta.",
      },
      {
        by: "james",
        after: 12,
        text: "Glad you're in one piece. In Galway it's sheep. They don't come over the windscreen.",
      },
      {
        by: "elena",
        after: 22,
        text: "September and October also because they move at dusk then. Slow down where the forest is young: that's what they eat.",
      },
    ],
  },
  {
    key: "road-trip-norway",
    kind: "discussion",
    by: "james",
    ago: 138,
    tags: ["in english", "reissut"],
    title: "Oulu – Lofoten – Oulu, 2,200 km, one puncture, no regrets",
    text: `Two adults, one tent, 235/55 R18 summer tyres with 5 mm. The puncture was in Kiruna: a screw, the size of my thumb, straight in the middle.

The plug kit I bought from your counter in June (19 €, *“you won't need it, but then you'll have it”*) held for 1,100 km. Jarkko, I take back what I said.`,
    replies: [
      { by: "jarkko", after: 5, text: "What did you say?" },
      { by: "james", after: 6, to: 2, text: "That you'd sell a rope to a drowning man." },
      {
        by: "jarkko",
        after: 7,
        text: "I would. Good rope. Come by, we'll vulcanise that plug from the inside so that it stays.",
      },
      { by: "dave", after: 11, text: "Lofoten with a tent in July: how many mosquitoes did you bring home?" },
      { by: "james", after: 12, to: 5, text: "All of them." },
    ],
  },
  {
    key: "kahvi",
    kind: "discussion",
    by: "reijo",
    ago: 234,
    tags: ["kahvi"],
    title: "Missä pisteessä on paras kahvi?",
    text: "Olen käynyt nyt kaikissa viidessä, kun ajoin tyttären perässä muuttokuormaa. Järjestys: 1. Oulu, 2. Turku (pulla), 3. Jyväskylä, 4. Tampere, 5. Espoo, jossa kahvi tulee koneesta, joka kysyy kysymyksiä.",
    replies: [
      {
        by: "jarkko",
        after: 1,
        text: "Kiitos. Suodatinpussi, Juhla Mokka, ja pannu pestään joka perjantai. Ei muuta salaisuutta.",
      },
      {
        by: "petra",
        after: 3,
        text: "Espoon kone kuulee tämän ja on pahoillaan. Valitse *Tavallinen*, se on kolmannella sivulla.",
      },
      {
        by: "tuula",
        after: 4,
        text: "Pulla on itse tehtyä torstaisin. Sanon tämän nyt ääneen ja kadun sitä torstaina.",
      },
      { by: "kirsi_j", after: 6, text: "Todistan pullan." },
      {
        by: "dave",
        after: 8,
        text: "Tampere: coffee average, conversation excellent. The tea is a crime but I knew what I was moving into.",
      },
      {
        by: "chen",
        after: 9,
        text: "The Espoo machine asked me for my strength. I said 7 and have not slept.",
      },
      {
        by: "sami_r",
        after: 20,
        text: "Seppälässä kahvi on parempaa kuin paloasemalla. Tämä on tosin matala rima.",
      },
      {
        by: "veera",
        after: 26,
        text: "Seppälästä saa mukaan. Kannellinen kuppi, kestää navetan pihaan asti kuumana.",
      },
      {
        by: "reijo",
        after: 30,
        to: 6,
        text: "Pulla tunnustetaan. Turku nousee jaetulle ykköselle torstaisin.",
      },
      {
        by: "aino",
        after: 44,
        text: "Luin tämän johtoryhmälle. Seurasi pisin keskustelu koko keväänä. Tehkää tästä idea, niin äänestetään.",
      },
      { by: "fatima", after: 51, text: "Second the Espoo machine. It offered me “espresso, but gentle”." },
    ],
  },
  {
    key: "taksi-talvi",
    kind: "discussion",
    by: "jussi74",
    ago: 321,
    tags: ["kalustot", "talviajo"],
    title: "Yksi yö taksissa −29 asteessa",
    text: `Klo 18 lähtö. Ilmajouset jäykkänä kuin lauta, ensimmäinen tunti mennään kuin kärryillä. Klo 21 mies ja akku: mies lämmin, akku ei. Klo 23 polttarit, yksi heistä shortseissa. Klo 02 hiljaista, moottori päällä. Klo 04 lentokentälle Tikkakoskelle, matkustaja kysyi *onko teillä talvirenkaat*.

Vastasin että on, kaikki neljä.`,
    replies: [
      { by: "sanna_r", after: 2, text: "Shortsimies oli meillä kello 02.30. Varpaat jäi." },
      { by: "jussi74", after: 3, to: 2, text: "Hyvä kuulla, hän lauloi kauniisti." },
      { by: "reijo", after: 5, text: "Näitä lisää. Kuin olisi itse penkillä." },
      {
        by: "ari_k",
        after: 9,
        text: "−29 ja hydrauliikka: tuttu juttu. Koneessa odotetaan tunti ja juodaan kahvia sen kunniaksi.",
      },
      { by: "sofia", after: 16, text: "I read this on a night bus and missed my stop. More, please." },
    ],
  },
  {
    key: "vuokra-ev",
    kind: "question",
    by: "noora",
    ago: 86,
    tags: ["sähköautot"],
    title: "Harkitsen käytettyä sähköautoa – mitä katsoisitte renkaista ja akusta?",
    text: "Budjetti 18 000. Ajan päivystyksiä yöllä, 60 km päivässä, pihassa tolppa. Ei kiinnosta kiihtyvyys vaan lämpö ja se, että lähtee aina.",
    replies: [
      {
        by: "lauri",
        after: 1,
        text: `1. **Akun SOH** mitattuna, ei myyjän arviona. Yli 90 % on hyvä viisivuotiaassa.
2. Lämpöpumppu: kysy erikseen, kaikissa ei ole.
3. Renkaissa kantavuus (HL/XL) ja kuluma *sisäreunasta*. Halvat renkaat painavassa autossa kertovat muustakin säästämisestä.
4. Jarrulevyt takaa: ruoste.
5. Esilämmitys ajastimella. Yövuoron jälkeen tämä on se juttu.`,
      },
      {
        by: "olli_p",
        after: 3,
        text: "Allekirjoitan. 60 km/pv ja oma tolppa on sähköautolle täydellinen elämä.",
      },
      {
        by: "jarkko",
        after: 21,
        text: "Voit tuoda ehdokkaan Limingantulliin: alusta, jarrut, renkaat ja akun SOH-luku 79 €, myyjä saa olla mukana. Jos myyjä ei suostu, sait vastauksen ilmaiseksi.",
      },
      {
        by: "noora",
        after: 700,
        text: "Ostin! Leaf e+, SOH 93 %, lämpöpumppu on. Ensimmäinen yövuoro ajettu lämpimillä varpailla. Kiitos kaikille.",
      },
      {
        by: "priya",
        after: 720,
        text: "Congratulations! Pre-heat from the app while you put your shoes on, it changes everything.",
      },
    ],
  },
  {
    key: "peilikaaliin",
    kind: "discussion",
    by: "kirsi_j",
    ago: 3,
    tags: ["talviajo"],
    title: "Kaamosajon kaunein hetki",
    text: "Lähdin aamulla seitsemältä Naantaliin, ja tie oli kuurasta valkoinen ja aivan tyhjä. Peuroja seisoi pellolla kolmetoista, kaikki katsoivat samaan suuntaan kuin kuorossa. Ajoin viittäkymppiä enkä ollut kenenkään tiellä. Mikä teillä on ollut tämän syksyn kaunein hetki auton ratissa?",
    replies: [
      {
        by: "veera",
        after: 1,
        text: "Neljältä aamulla, vasikka syntynyt, revontulet Laukaan yllä. Pysähdyin linja-autopysäkille ja söin eväsleivän.",
      },
      {
        by: "matti",
        after: 2,
        text: "Kaikki kolme nukahti takapenkille ennen Lempäälää. Ajoin vielä Hämeenlinnaan.",
      },
      {
        by: "sofia",
        after: 3,
        text: "First frost on the Näsijärvi shore. I stood there in the cold and understood why you all stay.",
      },
      { by: "ari_k", after: 5, text: "Ilves. Kaksi sekuntia." },
      { by: "reijo", after: 7, text: "Tyttären puhelu, että perillä ollaan." },
    ],
  },
  {
    key: "caravan-kesa",
    kind: "question",
    by: "pekka_t",
    ago: 173,
    tags: ["reissut", "renkaan ikä"],
    title: "Vaunun renkaissa kuviota 7 mm mutta ikää 8 vuotta",
    text: "Kulkee 3 000 km kesässä ja seisoo muun ajan. Kylki on sileä, ei halkeamia. Vaimo sanoo vaihda, minä sanon katsotaan. Kumpi on oikeassa, ja muotoilkaa se diplomaattisesti.",
    replies: [
      {
        by: "teppo",
        after: 1,
        answer: true,
        text: "Vaimo. Vaunurengas vanhenee seisoessaan, ei ajaessa: yksi kylki kantaa koko talven. Kuusi vuotta on suositus, ja kun se räjähtää, se vie mukanaan lokasuojan ja kaasuputken. Diplomaattisesti: sinä olet oikeassa siinä, että kuviota on.",
      },
      {
        by: "pekka_t",
        after: 2,
        text: "Kerroin. Hän pyysi kiittämään ja totesi, että 42 vuotta korjaamolla opettaa.",
      },
      {
        by: "tuula",
        after: 20,
        text: "Vaunun pyörille on oma hyllynsä Turussa ja Tampereella, ja säilytyksessä ne eivät seiso kyljellään.",
      },
    ],
  },
];
