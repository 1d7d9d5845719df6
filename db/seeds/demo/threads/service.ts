import type { DemoThread } from "../types";

export const service: DemoThread[] = [
  {
    key: "tarina-ratti",
    kind: "question",
    by: "liisa_k",
    ago: 39,
    tags: ["huolto"],
    title: "Ratti tärisee 90–100 km/h talvirenkaiden vaihdon jälkeen",
    text: "Kesällä ei mitään. Alle 80 ei mitään, 90:ssä alkaa ja 110:ssä loppuu. Corolla 2019, renkaat kolmatta talvea. Tasapaino vai jotain pahempaa?",
    replies: [
      {
        by: "teppo",
        after: 1,
        answer: true,
        text: "Tietty nopeusalue + ratti = **etupyörän tasapaino** yhdeksän kertaa kymmenestä. Ensin kuitenkin ilmainen: katso onko vanteen sisäpuolelle pakkautunut lunta tai jäätä. 60 grammaa jäätä tekee saman.",
      },
      {
        by: "liisa_k",
        after: 3,
        text: "Siellä OLI lunta. Kolme kourallista. Lapioin pois ja tärinä katosi. @teppo on velho.",
      },
      { by: "teppo", after: 4, text: "Olen myös unohtanut katsoa, siksi tiedän." },
      { by: "elena", after: 9, text: "Snow in the rims! I've paid for balancing because of that. Twice." },
    ],
  },
  {
    key: "pultti-kireys",
    kind: "question",
    by: "anniina",
    ago: 14,
    tags: ["pultit", "ensiauto"],
    title: 'Mihin momenttiin renkaanpultit? Isosetä sanoo "riittävän"',
    text: "Fiesta 1.25. Isosedällä on momenttiavain mutta ei lukemaa. Netti antaa neljä eri vastausta.",
    replies: [
      { by: "joonas", after: 0.5, text: "Fiestassa mutterit, M12x1.5. Muistelisin 110 Nm mutta tarkistapa." },
      {
        by: "jarkko",
        after: 2,
        answer: true,
        text: "Siinä vuosimallissa **110 Nm**, kuivat kierteet, ristiin, auto maassa. Ei rasvaa eikä kuparitahnaa kierteisiin, sillä silloin 110 on oikeasti 140. Uusinta 50–100 km päästä.",
      },
      { by: "anniina", after: 4, text: "Tehty! Isosetä kirjoitti lukeman oveen tussilla." },
    ],
  },
  {
    key: "jarrut-ruoste",
    kind: "question",
    by: "olli_p",
    ago: 209,
    tags: ["sähköautot", "huolto"],
    title: "Sähköauton jarrulevyt ruostuvat, mitä teette?",
    text: "Regen hoitaa 95 % jarrutuksista. Katsastuksessa takalevyistä huomautus: uria ja ruostetta 30 tkm ajetussa autossa. Kerran viikossa N-vaihteella ja jarrua, vai onko parempi konsti?",
    replies: [
      {
        by: "lauri",
        after: 2,
        text: "Pesun jälkeen aina kolme napakkaa jarrutusta regen nollassa. Levyt kuin peili, 70 tkm.",
      },
      {
        by: "jarkko",
        after: 22,
        answer: true,
        text: "Laurin konsti toimii. Sen lisäksi **jarruhuolto kerran vuodessa**: liukutapit ja palojen korvat puhtaaksi ja voideltua, sähköautossa mieluummin keväällä, kun suola on ohi. Suomenojalla 89 €/akseli. Levyjen vaihto on 400. Siitä sen laskee.",
      },
      { by: "olli_p", after: 25, text: "Varattu. Tämäkin menee taulukkoon." },
      {
        by: "priya",
        after: 37,
        text: "Doing the three hard stops after every wash now. My neighbour thinks I'm testing something.",
      },
    ],
  },
  {
    key: "katsastus-pelko",
    kind: "discussion",
    by: "antti_s",
    ago: 179,
    tags: ["huolto"],
    title: "Golf meni läpi! 312 000 km ja yksi huomautus",
    text: `Kävin ennen katsastusta teidän 39 € tarkastuksessa. Jarkko kulki lampun kanssa autoni alla ja sanoi kahdesti "hmm" ja kerran "ohhoh".

Lista oli: raidetangon pää, jarruletku OE, rekkarivalo. Kaksi ensimmäistä teillä 168 €, valo itse. Läpi meni. Se ainoa huomautus: *"ajoneuvo likainen alta"*.`,
    replies: [
      { by: "jarkko", after: 2, text: "Se ohhoh oli ihailua. Noin siistejä helmoja ei tuossa iässä näe." },
      {
        by: "teppo",
        after: 3,
        text: "1.4:ssa tarkista vielä jakohihnan ikä. Se ei sano hmm eikä ohhoh, se sanoo kerran naps.",
      },
      { by: "antti_s", after: 5, to: 3, text: "Vaihdettu 2022, kuitti on! Mutta nyt pelottaa silti." },
      { by: "joonas", after: 6, text: "Onnea Golfille. 400 tkm tulossa ennen valmistumista?" },
      { by: "antti_s", after: 7, text: "Riippuu kumpi valmistuu ensin." },
      { by: "james", after: 15, text: "“Vehicle dirty underneath” is what they'll write on my grave." },
    ],
  },
  {
    key: "oljynvaihto",
    kind: "question",
    by: "hanna_m",
    ago: 152,
    tags: ["huolto"],
    title: "Longlife-öljy 30 tkm vai vaihto joka vuosi?",
    text: "Huoltokirja sanoo kaksi vuotta tai 30 000. Naapurin setä sanoo, että niin tapetaan moottori. Ajan 9 000 vuodessa, pelkkää kaupunkia. 1.0 kolmesylinterinen turbo.",
    replies: [
      {
        by: "teppo",
        after: 1,
        answer: true,
        text: "Naapurin setä on oikeassa, väärällä perusteella. Öljy ei kulu kilometreistä vaan **kylmäkäynnistyksistä**. Lyhyttä kaupunkia ja suoraruiskutusturbo: vuosi tai 15 000, kumpi ensin. Öljyt maksaa 120, turbo 1 400.",
      },
      {
        by: "jussi74",
        after: 3,
        text: "Taksissa vaihdan 20 tkm välein, se on kahden kuukauden välein. Moottori 640 000 eikä ole avattu.",
      },
      { by: "hanna_m", after: 5, text: "Kerran vuodessa siis. Kerron sedälle, hän ilahtuu." },
    ],
  },
  {
    key: "jakohihna",
    kind: "question",
    by: "tomasz",
    ago: 117,
    tags: ["in english", "huolto"],
    title: "Timing belt Passat 2.0 TDI, quote feels high",
    text: "You quoted 890 € with water pump. A friend's garage says 600. What is in yours? I weld ships, I can read a parts list.",
    replies: [
      {
        by: "niklas",
        after: 4,
        text: "Fair question. I asked Itäharju for the full list and they are happy to show it.",
      },
      {
        by: "tuula",
        after: 6,
        text: `Here it is:

- Original belt kit with tensioner and idlers: 214 €
- Water pump (switchable type, that one is dear): 187 €
- Coolant, bolts that may be used only once, auxiliary belt: 86 €
- Work 4.6 h: 403 €

2 years' guarantee incl. engine damage. If the friend reuses the stretch bolts and leaves out the auxiliary belt, 600 is about right.`,
      },
      { by: "tomasz", after: 8, text: "I asked him. He reuses the bolts. I book with you." },
      { by: "teppo", after: 10, text: "Good man. Bolt is cheap, engine is not." },
    ],
  },
  {
    key: "ilmastointi",
    kind: "question",
    by: "ida",
    ago: 163,
    tags: ["huolto"],
    title: "Ilmastointi haisee vanhalta juustolta",
    text: "Ensimmäiset helteet, ensimmäinen napin painallus ja auto täyttyi gruyèresta. Raitisilmasuodatin vaihdettiin huollossa talvella. Jäähdyttää kyllä.",
    replies: [
      {
        by: "jarkko",
        after: 3,
        answer: true,
        text: "Höyrystimessä on bakteerikasvustoa. Ilmastoinnin puhdistus (vaahto suoraan höyrystimeen) 69 €, kestää puoli tuntia. Ennaltaehkäisy on ilmainen: ilmastointi pois **viisi minuuttia ennen perillä oloa**, puhallin päälle, niin kenno kuivuu.",
      },
      { by: "ida", after: 30, text: "Tehty, juusto poissa. Asiakkaani (fysioterapia) luuli sitä minuksi." },
      {
        by: "fatima",
        after: 46,
        text: "From the pharmacy: it's also why your nose runs on the motorway. Clean it yearly if you have asthma.",
      },
    ],
  },
  {
    key: "lohkolammitin",
    kind: "question",
    by: "elena",
    ago: 355,
    tags: ["in english", "talviajo"],
    title: "Block heater: how long is enough?",
    text: "Old Subaru, engine block heater with a timer. My landlord limits the pole to 2 h. At −20 is that enough, and does it hurt to use it at −5?",
    replies: [
      {
        by: "teppo",
        after: 2,
        answer: true,
        text: "At −5: half hour, −10: one hour, −20: two hours, colder: three. More than three gives nothing, the heat goes out as fast as it comes in. It does not hurt at −5, it saves petrol.",
      },
      {
        by: "lauri",
        after: 4,
        text: "Measured on my old car at −18: after 2 h the coolant was +19 °C, after 3 h +23, after 6 h +24.",
      },
      { by: "elena", after: 6, text: "A beautiful saturation curve. The landlord is vindicated." },
      { by: "pekka_t", after: 9, text: "Ja johto irti ennen kuin lähtee ajamaan. Ihan vaan yleisesti." },
    ],
  },
  {
    key: "ovet-jaassa",
    kind: "discussion",
    by: "veera",
    ago: 297,
    tags: ["talviajo", "vinkit"],
    title: "Ovet jäätyivät kiinni, tulin navetalta ikkunasta",
    text: "Pesin auton −3:ssa ja yöllä tuli −22. Aamukuudelta kaikki ovet kiinni, vain kuskin ikkuna tottelee. Kysymys ei ole *mitä olisi pitänyt tehdä* (tiedän), vaan kuinka moni muu on kiivennyt autoonsa ikkunasta?",
    replies: [
      { by: "sami_r", after: 0.5, text: "Työn puolesta kyllä, omaani en." },
      {
        by: "liisa_k",
        after: 1,
        text: "Takaluukusta, lasten istuinten yli, naapurin katsoessa. Hyvää huomenta vaan.",
      },
      { by: "james", after: 2, text: "Boot. In a suit. On the way to meet investors." },
      {
        by: "teppo",
        after: 3,
        text: "Silikonipuikko tiivisteisiin lokakuussa. Viisi euroa ja säilyttää arvokkuuden.",
      },
      {
        by: "veera",
        after: 5,
        to: 5,
        text: "Arvokkuus meni jo ensimmäisellä poikimisella, mutta ostan puikon.",
      },
      { by: "dave", after: 11, text: "Through the boot, in full view of Year 7. They still mention it." },
    ],
  },
  {
    key: "suuntaus",
    kind: "question",
    by: "pasi",
    ago: 191,
    tags: ["huolto"],
    title: "Auto puoltaa oikealle kevään kuoppien jälkeen",
    text: "Hilux. Kuusamontiellä oli monttu, johon olisi voinut istuttaa koivun. Nyt puoltaa ja ratti on vinossa noin klo 11. Suuntaus riittää vai onko jotain vääntynyt?",
    replies: [
      {
        by: "reijo",
        after: 1,
        text: "Koivun istuttaminen on ainoa mitä siihen on esitetty, tiepiirikin tietää.",
      },
      {
        by: "jarkko",
        after: 4,
        text: "Nelipyöräsuuntaus (139 €) näyttää ensin mitatut arvot, niistä näkee heti onko tukivarsi tai raidetanko mutkalla. Jos on, **mittaus jää 49 euroon** ja suuntaus tehdään vasta osien jälkeen. Hiluxissa useimmiten raidetangon pää.",
      },
      {
        by: "pasi",
        after: 50,
        text: "Raidetangon pää oli. Nyt kulkee suoraan. Monttukin on paikattu, koivu jäi istuttamatta.",
      },
    ],
  },
  {
    key: "takuu-huolto",
    kind: "question",
    by: "rasmus",
    ago: 242,
    tags: ["huolto"],
    title: "Säilyykö tehdastakuu, jos huollan teillä?",
    text: "Merkkiliike antaa ymmärtää muuta. Tunnen ryhmäpoikkeusasetuksen, mutta haluan kuulla käytännön: merkitsettekö valmistajan sähköiseen huoltokirjaan?",
    replies: [
      {
        by: "maija",
        after: 4,
        answer: true,
        official: true,
        text: "Säilyy. Käytämme valmistajan ohjelman mukaisia osia ja nesteitä, ja **kirjaamme huollon sähköiseen huoltokirjaan** 32 merkillä, sinunkin autosi kuuluu niihin. Jos takuuasiassa joskus kysellään, annamme erittelyn osanumeroineen.",
      },
      { by: "rasmus", after: 6, text: "Kiitos, tämä oli se vastaus, jota merkkiliike ei halunnut antaa." },
      {
        by: "tomasz",
        after: 18,
        text: "Good, I had the same question about the Passat. So now two warranties are calm.",
      },
    ],
  },
  {
    key: "wipers",
    kind: "question",
    by: "chen",
    ago: 5,
    tags: ["in english", "talviajo"],
    title: "Wipers up or down for the night?",
    text: "Half of my parking lot lifts the wipers at night like antennas, half does not. As a radio engineer I'm drawn to antennas. Which is right?",
    replies: [
      {
        by: "reijo",
        after: 1,
        text: "Up when wet snow is coming and then frost. Down when wind. In Oulu always wind.",
      },
      {
        by: "teppo",
        after: 2,
        text: "Up keeps the rubber from freezing to the glass. But spring gets tired and one gust slams them: I have changed windscreens for that. Better: park with heater off for last minute so the glass is cold before snow falls, and leave them down.",
      },
      { by: "chen", after: 4, text: "Down it is. The antennas were a false signal." },
    ],
  },
  {
    key: "kolina",
    kind: "question",
    by: "jarmo",
    ago: 71,
    tags: ["kalustot", "huolto"],
    title: "Vivaron takapää kolisee tyhjänä, ei kuormattuna",
    text: "240 tkm. Hidastetöyssyissä kolahtaa oikealta takaa. Poika sanoo, että laita lisää putkea kyytiin, mutta haluaisin korjata.",
    replies: [
      {
        by: "timo_n",
        after: 1,
        text: "Mulla oli sama: iskarin yläpään kumi. 15 euron osa, tunnin työ ja kaksi kirosanaa.",
      },
      {
        by: "jarkko",
        after: 5,
        answer: true,
        text: "@timo_n arvaa varmaan oikein. Jos kumi on kunnossa, seuraavaksi takapalkin hela. Tuo käymään Lielahdessa, **koeajo ja vilkaisu 0 €** sopimusasiakkaalle. Pakun saa tuoda lounastunnillakin.",
      },
      { by: "jarmo", after: 28, text: "Yläpään kumi, kummaltakin puolelta. Poika vaihtoi, minä kirosin." },
      {
        by: "timo_n",
        after: 30,
        text: "Jos joku muu painii saman kanssa: soittakaa suoraan Lielahden Pekalle iltaisin, oma numero on 040 1550 199, hän tietää nämä.",
        hidden: {
          by: "maija",
          after: 1,
          reason:
            "Viestissä oli toisen ihmisen yksityinen puhelinnumero. Muuten hyvä neuvo: Lielahden pisteelle pääsee soittamaan vaihteen kautta.",
        },
      },
    ],
  },
];
