import type { DemoThread } from "../types";

export const tyres: DemoThread[] = [
  {
    key: "nasta-vai-kitka",
    kind: "discussion",
    by: "matti",
    ago: 402,
    tags: ["nastat", "kitkat"],
    title: "Nasta vai kitka Tampereella? Ikuinen kysymys, tiedän",
    text: `Nykyiset nastat ovat 7 mm ja nastoista on jäljellä ehkä puolet. Auto Octavia farmari, koko **205/55 R16**. Ajan työmaille ympäri Pirkanmaata, aamulla viideltä kun kukaan ei ole vielä aurannut.

Kaupungissa kitka olisi mukavampi, mutta Kurun tie tammikuussa on Kurun tie tammikuussa. Mitä te olette valinneet ja oletteko katuneet?`,
    replies: [
      {
        by: "jussi74",
        after: 1,
        text: "Kitkat, kuudes talvi taksissa. Ainoa hetki kun kadun on marraskuun kostea musta jää. Silloin ajan hitaampaa. Ratkaisu ei ole monimutkainen.",
      },
      {
        by: "teppo",
        after: 3,
        text: "Jos lähdet viideltä ja ajat sinne minne ei ole aurattu, ota nastat. Kitka on hyvä rengas sille, jolla on varaa odottaa hiekoitusta.",
      },
      { by: "joonas", after: 4, text: "Kitkat alla ja takavedolla. Elämä on seikkailu." },
      {
        by: "juhani",
        after: 8,
        text: "Ajoradalla mitattuna: sileällä jäällä nolla-asteessa uusi nasta pysähtyy 50:stä noin 7–9 metriä ennen uutta kitkaa. Kovassa pakkasessa ero melkein katoaa. Valitse siis sen mukaan, ajatko eniten −2 vai −15 asteessa.",
      },
      {
        by: "lauri",
        after: 12,
        text: "Lisään lukuja: omassa Konassa nastat veivät talvella 0,9 kWh/100 km enemmän kuin kitkat. Dieselissä varmaan pari desiä.",
      },
      {
        by: "matti",
        after: 29,
        text: "Kiitos kaikille. Tilasin nastat. Lause nollakelistä (kiitos @juhani) ratkaisi, koska se *on* minun talveni.",
      },
      {
        by: "sofia",
        after: 50,
        text: "I read all of this with a translator and now I'm more afraid than before. Bus it is.",
      },
      { by: "ari_k", after: 55, text: "Metsäkoneen kuskina kolmas vaihtoehto: ketjut. No ei vaan, nastat." },
      {
        by: "emma_l",
        after: 61,
        text: "Turusta toinen ääni: kitkat kahdeksan talvea, kerran harmittanut. Se kerta oli saaristotie ja lossiramppi.",
      },
      {
        by: "marko_v",
        after: 75,
        text: "50 tkm vuodessa pohjoisessa. Nastat, ja uudet joka kolmas talvi. Kyse ei ole kilometreistä vaan siitä, ettei omaa yötä vietä ojassa.",
      },
      {
        by: "kirsi_j",
        after: 90,
        text: "Entä jos jättäisi auton kotiin? Kysyn vain, kun kukaan muu ei kysynyt.",
      },
      {
        by: "matti",
        after: 2210,
        to: 7,
        text: "Palaan asiaan helmikuussa: kahdesti olen sanonut ääneen kiitos nastoille, kumpikin kerta Kurun tiellä. Ja kerran anteeksi naapurille, joka nukkuu kadun puolella.",
      },
    ],
  },
  {
    key: "milloin-vaihtaa",
    kind: "question",
    by: "hanna_m",
    ago: 51,
    tags: ["talvirenkaat", "laki"],
    title: "Onko pakko vaihtaa ennen marraskuuta?",
    text: `Turussa +9 ja vettä. Ensimmäinen vapaa aika on 6.11. Jos poliisi pysäyttää 2.11. ja alla on kesärenkaat, tuleeko sakko? Työkaveri väittää, että 1.11. on ehdoton raja.`,
    replies: [
      {
        by: "teppo",
        after: 1,
        answer: true,
        text: `Ei ole ehdoton. Laki sanoo, että talvirenkaita käytetään **marraskuusta maaliskuuhun, jos sää tai keli edellyttää**. Jos on kuiva ja plussaa, kesärenkailla saa ajaa vaikka jouluna.

Mutta: jos 2.11. aamulla tie on kuurassa ja lähdet kesärenkailla, se on sinun riskisi, ja kolarissa myös vakuutusyhtiön mielenkiinnon kohde.`,
      },
      { by: "hanna_m", after: 2, text: "Kiitos! Eli katson aamulla pihalle ja otan tarvittaessa bussin." },
      {
        by: "tuula",
        after: 4,
        text: "Juuri näin. Ja Hanna, Itäharjulla vapautui äsken torstai 8.30, jos ehdit ennen muita.",
      },
      { by: "hanna_m", after: 4.3, to: 4, text: "EHDIN. Kiitos!" },
    ],
  },
  {
    key: "dot-ika",
    kind: "question",
    by: "anniina",
    ago: 16,
    tags: ["renkaan ikä", "ensiauto"],
    title: "Mistä näen kuinka vanhat renkaat on?",
    text: `Sain mummon Fiestan ja sen mukana talvirenkaat, joita mummo sanoo "melko uusiksi". Kyljessä lukee vaikka mitä: 175/65 R14 82T, M+S, lumihiutale ja sitten DOT ja numeroita. Onko niissä joku vuosi?`,
    replies: [
      {
        by: "joonas",
        after: 0.5,
        answer: true,
        text: "DOT-rivin lopussa on neljä numeroa soikion sisällä, esim. **3817** = viikko 38, vuosi 2017. Jos toisella kyljellä rivi loppuu ilman numeroita, katso toiselta puolelta, se on usein vain sisäkyljessä.",
      },
      { by: "anniina", after: 1, text: "4109… siis 2009? Mummon melko uusi on nyt täysi-ikäinen pian 😅" },
      {
        by: "teppo",
        after: 2,
        text: "Ei muuta kuin kierrätykseen. Kumi kovettuu, oli kuviota tai ei. Yli kymmenvuotiaalla talvirenkaalla on jäällä sama pito kuin kiekolla.",
      },
      {
        by: "jarkko",
        after: 16,
        text: "Anniina, käy Seppälän pisteellä näyttämässä niin katsotaan myös pultit ja jarrut samalla, ei maksa mitään. Opiskelijalle löytyy 14-tuumaisia kyllä kohtuuhinnalla.",
      },
      {
        by: "anniina",
        after: 40,
        to: 5,
        text: "Kävin! Neljä uutta kitkaa alle, 312 € paikoilleen. Mummo maksoi puolet koska tunsi kuulemma *historiallista vastuuta*.",
      },
    ],
  },
  {
    key: "first-winter",
    kind: "question",
    by: "sofia",
    ago: 386,
    tags: ["in english", "talviajo"],
    title: "First winter with a car in Finland. What am I not being told?",
    text: `Bought a used Yaris (185/60 R15) from a colleague. She handed me four extra wheels in plastic bags and said "you'll know when". I do not know when.

Please explain like I'm from Seville, because I am. What do I need, besides tyres? How do I know that the road is ice?`,
    replies: [
      {
        by: "dave",
        after: 1,
        text: `Welcome! The list I wish somebody had given me:

1. Change the wheels **before** the first ice, book in September.
2. Screenwash rated to −20 or lower. The summer stuff freezes on the glass at 80 km/h. Ask me how I know.
3. Brush *and* scraper. The brush that lives in the car, not in the house.
4. Block heater cable, if your car has the socket.
5. Clean all windows. A peephole is a fine.`,
      },
      {
        by: "elena",
        after: 3,
        text: "If the road looks wet but there is no spray behind the car in front, it is ice. This one rule has saved me three times.",
      },
      {
        by: "juhani",
        after: 9,
        text: "Find an empty parking lot after snow, go 20 km/h and brake as hard as you can. Do it until you laugh instead of scream. That is the whole driving course.",
      },
      {
        by: "sofia",
        after: 12,
        to: 4,
        text: "I went to the Hakametsä parking lot last night. I screamed, then laughed. An old man with a dog applauded.",
      },
      {
        by: "reijo",
        after: 24,
        text: "Very good. Drive like there is a egg under the pedal. Regards, old truck man.",
      },
      {
        by: "james",
        after: 31,
        text: "And carry a wool hat. Not for the driving. For when you lock the keys in.",
      },
    ],
  },
  {
    key: "paineet-talvi",
    kind: "question",
    by: "ida",
    ago: 8,
    tags: ["rengaspaineet"],
    title: "Rengaspainevalo syttyi ensimmäisellä pakkasella",
    text: `Aamulla −11 ja mittaristoon se keltainen hevosenkenkä. Illalla valo sammui itsestään. Renkaat vaihdettiin teillä kolme viikkoa sitten. Vuotaako jokin vai onko tämä normaalia?`,
    replies: [
      {
        by: "jarkko",
        after: 2,
        answer: true,
        official: true,
        text: `Normaalia. Paine laskee noin **0,1 bar jokaista 10 astetta kohti**. Jos renkaat täytettiin hallissa +18 asteessa tasan suositukseen, ollaan −11:ssä jo noin 0,3 baria alle, ja siinä kohtaa anturi herää.

Lisää 0,2–0,3 bar yli kilven lukeman *kylmiin* renkaisiin. Jos sama rengas laskee viikossa enemmän kuin muut, se vuotaa, ja silloin tule käymään. Täytön ja vuototestin teemme ilman ajanvarausta.`,
      },
      { by: "ida", after: 5, text: "Kiitos, tämä oli selkeä. Täytin 2,6:een ja valo pysyi poissa." },
      {
        by: "lauri",
        after: 9,
        text: "Loggasin tämän viime talvena: −27 asteessa 0,46 bar pudotusta autotallista lähdettyä. Jarkon sääntö pitää aika tarkkaan.",
      },
      {
        by: "pirjo",
        after: 30,
        text: "Meidän firman Yariksessa se valo palaa aina, kesällä ja talvella. Olen antanut sille nimen.",
      },
      {
        by: "chen",
        after: 42,
        text: "For the engineers: it's Gay-Lussac. 11 % of absolute pressure from +20 to −11. The yellow light is just physics saying hello.",
      },
      { by: "sofia", after: 48, text: "I named mine Gertrude." },
    ],
  },
  {
    key: "aquaplaning",
    kind: "discussion",
    by: "emma_l",
    ago: 97,
    tags: ["kesärenkaat", "turvallisuus"],
    title: "Vesiliirto Turun moottoritiellä, opin jotain",
    text: `Lauantain sateessa Paimion kohdalla V60 irtosi hetkeksi tiestä kokonaan. Nopeus oli 110, ei mitään ihmeellistä. Ratti keveni, sydän raskautui, ja sekunnin päästä pito palasi. Koira takapenkillä ei herännyt.

Mittasin kotona: kesärenkaissa kuviota **3 mm**. Laillinen (raja 1,6), mutta nyt ymmärrän miksi suositellaan neljää. Jaan tämän, koska itse olisin halunnut lukea sen viikkoa aiemmin.`,
    replies: [
      {
        by: "ville_o",
        after: 2,
        text: "Kiitos että kerroit. Me ensihoidossa nähdään ne, joilla pito ei palannut.",
      },
      {
        by: "juhani",
        after: 5,
        text: "3 mm kuviolla vesiliirto alkaa reilusti alle satasessa, uudella vasta yli. Hyvä rengaskaan ei auta, jos urassa on viisi senttiä vettä: siirry urien viereen ja nosta jalka, älä jarruta.",
      },
      {
        by: "tuula",
        after: 20,
        text: "Kuntoraportissa, jonka saat säilytyksestä, 4 mm näkyy nyt keltaisena juuri tämän vuoksi. Onhan Emma ok?",
      },
      { by: "emma_l", after: 22, to: 4, text: "Olen, kiitos. Uudet renkaat myös. Ratti sai luun." },
      {
        by: "dave",
        after: 36,
        text: "I had the same at Akaa two years ago. The silence is the worst bit. Glad you and Ratti are fine.",
      },
    ],
  },
  {
    key: "ristiin",
    kind: "question",
    by: "antti_s",
    ago: 214,
    tags: ["kesärenkaat", "huolto"],
    title: "Pitääkö renkaat laittaa samoille paikoille vai kiertää?",
    text: `Tusseilin viime syksynä VE, OE, VT, OT sisäpuolelle niin kuin isä opetti. Nyt isä on sitä mieltä että ne laitetaan takaisin samoihin, kaveri taas että pitää aina kiertää edestä taakse. Kumpi voittaa sunnuntailounaan?`,
    replies: [
      {
        by: "teppo",
        after: 1,
        answer: true,
        text: "Kaveri voittaa, mutta isän tussi teki sen mahdolliseksi. Etuvetoisessa etupää kuluu nopeammin, joten vaihda edestä taakse **samalla puolella** jos kuvio on suuntainen. Paremmat renkaat aina taakse, sen allekirjoittaa jokainen joka on pyörinyt.",
      },
      { by: "antti_s", after: 2, text: 'Isä sanoo että "no niinhän minä tarkoitin".' },
      { by: "pekka_t", after: 8, text: "Isät tarkoittavat aina niin." },
    ],
  },
  {
    key: "lapin-reissu",
    kind: "discussion",
    by: "pekka_t",
    ago: 278,
    tags: ["reissut", "nastat"],
    title: "Kilpisjärvi helmikuussa asuntovaunulla: rengashavaintoja",
    text: `Tampere–Kilpisjärvi–Tampere, 1 960 km, yhdistelmän paino 3 100 kg, kylmimmillään −34 Karesuvannossa.

- Auton nastat: ei moitittavaa.
- **Vaunun renkaat**: vaunussa ei ole pakko olla talvirenkaita, jos vetoauton omat... älkää kuunnelko tätä huoltoaseman pöydästä. Vaunuun kitkat, tai se ohittaa teidät Muoniossa.
- Pulttien jälkikiristys 100 km kohdalla. Kaksi kiertyi neljänneskierroksen.
- Paineita lisättiin Rovaniemellä 0,3.

Vaimo neuloi menomatkalla parin ja tulomatkalla toisen. Se on meillä matkan mittayksikkö.`,
    replies: [
      {
        by: "reijo",
        after: 2,
        text: "Muonion ohitus naurattaa vain siksi, että olen nähnyt sen. Vaunu edellä ja auto perässä, peruutusvalot ei vilkkuneet.",
      },
      {
        by: "marko_v",
        after: 6,
        text: "Jälkikiristys! Tämän kun ihmiset uskoisi. 50–100 km ja momenttiavain.",
      },
      {
        by: "jarkko",
        after: 20,
        text: "Meillä jälkikiristys on ilmainen ja ilman ajanvarausta, ihan vaikka olisi vaihtanut itse. Ajat sisään, viisi minuuttia, kahvi jää juomatta.",
      },
      {
        by: "kirsi_j",
        after: 28,
        text: "Sukkapari matkan mittayksikkönä on kaunein asia, jonka olen täältä lukenut.",
      },
      {
        by: "tomasz",
        after: 48,
        text: "I pulled a boat once from Turku to Kemi in March. My wife does not knit, she only looked at me. Same unit, other scale.",
      },
    ],
  },
  {
    key: "kokomerkinta",
    kind: "question",
    by: "kaisa_n",
    ago: 205,
    tags: ["vanteet"],
    title: "Voinko laittaa 215/55 R17 kun papereissa on 215/60 R16?",
    text: `Ostin käytetyn auton ja edellinen omistaja antoi mukaan komeat 17-tuumaiset kesävanteet. Rekisteriotteessa on kuitenkin vain 215/60 R16. Meneekö katsastuksesta, ja muuttuuko mittarin näyttämä?`,
    replies: [
      {
        by: "joonas",
        after: 2,
        text: 'Ulkohalkaisija 16": 664 mm, 17": 668 mm. Ero 0,6 %, mittariin vaikutus yhden kilometrin luokkaa. Sen puolesta ok.',
      },
      {
        by: "teppo",
        after: 4,
        answer: true,
        text: "Suomessa renkaan ja vanteen saa vaihtaa, kun ulkohalkaisija ei kasva yli 5 %, kantavuus- ja nopeusluokka riittävät, rengas ei ota kiinni mihinkään ja vanteen ET on sallituissa rajoissa. Katso kilvestä kuormaindeksi: jos alkuperäinen on 99, ei saa laittaa 94:ää. **Paperit eivät rajoita sinua yhteen kokoon.**",
      },
      {
        by: "kaisa_n",
        after: 7,
        text: "Kuormaindeksi 98, vaatimus 95. Komeat vanteet siis saavat jäädä. Kiitos molemmille!",
      },
      {
        by: "tomasz",
        after: 21,
        text: "In Poland they would measure it with a look. Here at least there's a table.",
      },
    ],
  },
  {
    key: "nastamelu",
    kind: "discussion",
    by: "ida",
    ago: 17,
    tags: ["nastat"],
    title: "Uudet nastat laulavat – meneekö ohi?",
    text: `Vaihdoin viikko sitten uudet nastarenkaat (225/45 R17) ja ääni on kuin ajaisin ompelukoneella. Edellisistä en huomannut mitään. Vialliset vai minä?`,
    replies: [
      {
        by: "marko_v",
        after: 1,
        text: "Sisäänajo! 500 km rauhallisesti, ei rajuja kiihdytyksiä eikä jarrutuksia, niin nastat asettuvat pesiinsä. Jos repii heti, ne myös lentää.",
      },
      {
        by: "ida",
        after: 2,
        text: "Ai niitä pitää *ajaa sisään*? Kukaan ei kertonut. Siis ehkä kertoi, mutta olin kännykällä.",
      },
      {
        by: "maija",
        after: 5,
        text: "Se lukee myös lapussa, joka jää hanskalokeroon. Siinä samassa, jota kukaan ei lue. Ei hätää, Marko kertoi oikein.",
      },
      { by: "ida", after: 260, text: "Raportti: 600 km takana, ompelukoneesta tuli kissa. Kiitos!" },
    ],
  },
  {
    key: "kesanurmella",
    kind: "question",
    by: "heikki_l",
    ago: 158,
    tags: ["kalustot", "kesärenkaat"],
    title: "Hiacen C-renkaat: kuinka kovat paineet kun kyydissä on 900 kg perunaa?",
    text: `Koko 215/70 R15C. Ovipielen tarra on kulunut puhki. Naapuri sanoo 4,5, huoltoaseman poika 3,0. Perunat eivät sano mitään.`,
    replies: [
      {
        by: "timo_n",
        after: 2,
        text: "Transporterissa täydellä kuormalla taakse 4,2 ja eteen 3,4. Tyhjänä ei kannata pitää samoja, hyppii kuin vasikka.",
      },
      {
        by: "reijo",
        after: 5,
        answer: true,
        text: "Kilvet löytyy myös ohjekirjasta ja rengasvalmistajan taulukosta kuormaindeksin mukaan. Hiacessa tuolla koolla kuormattuna **eteen 3,0 ja taakse 4,3**, tyhjänä 2,7 ja 3,0. C-rengas kestää kyllä 4,5, se lukee kyljessä (MAX). Ali on pahempi kuin yli: vajaa rengas kuumenee ja se on siinä.",
      },
      { by: "heikki_l", after: 26, text: "Pantiin 4,3. Kulki kuin juna. Perunat Turun torilla lauantaina." },
    ],
  },
  {
    key: "talvi-tuli",
    kind: "discussion",
    by: "liisa_k",
    ago: 12,
    tags: ["talviajo"],
    title: "Oulussa satoi viisi senttiä ja kaikki unohtivat ajaa",
    text: `Haukiputaalta keskustaan 1 h 25 min, normaalisti 25. Pohjantiellä kolme autoa ojassa, yksi niistä kesärenkailla ja sen kuski ihmetteli *ääneen*.

Miten teillä muualla? Ja miten te kestätte ne, jotka ajavat lumisella moottoritiellä 60 ja ne, jotka ajavat 120?`,
    replies: [
      {
        by: "ville_o",
        after: 1,
        text: "Seitsemän keikkaa ennen kello yhdeksää, kaikki peltejä. Hyvä aamu siihen nähden.",
      },
      { by: "reijo", after: 2, text: "Niitä on kolmenlaisia: liian hitaat, liian nopeat ja minä." },
      { by: "dave", after: 3, text: "Tampere got the same. My pupils were 40 minutes late and delighted." },
      {
        by: "noora",
        after: 5,
        text: "Yksi vauva syntyi melkein Limingantullin liikennevaloihin. Kerroin isälle että hyvin ajettu.",
      },
      { by: "liisa_k", after: 6, to: 5, text: "Okei Noora voitti." },
      {
        by: "james",
        after: 9,
        text: "It's the first day every year. Like they're all issued new brains in spring.",
      },
      {
        by: "jarkko",
        after: 10,
        text: 'Meillä puhelin soi 6.10. Kysymys oli kaikilla sama: "Onko tänään aikaa?" Vastaus on: torstaina iltavuorossa oli vielä kaksi.',
      },
      { by: "antti_s", after: 12, text: "Otin ne kaksi. Eli toisen. Golf kiittää." },
      { by: "sofia", after: 15, text: "Is this the day when everybody forgets, or is there another one?" },
    ],
  },
  {
    key: "ev-renkaat",
    kind: "question",
    by: "olli_p",
    ago: 237,
    tags: ["sähköautot", "kesärenkaat"],
    title: "Kuluvatko sähköauton renkaat oikeasti nopeammin?",
    text: `Ioniq 5 AWD, 255/45 R20. Kesärenkaat ajettu 21 tkm, taakse jäi 3,5 mm ja eteen 5. Edellisessä bensa-autossa sama sarja kesti 45 tkm. Onko tämä painoa, vääntöä vai minun oikeaa jalkaa?`,
    replies: [
      {
        by: "lauri",
        after: 2,
        text: "Kaikkea kolmea. Konalla 30 tkm, mutta siinä painoa 400 kg vähemmän. Kun siirryin kiihdyttämään kuin mummo, kuluminen väheni noin viidenneksen. Mitattu, ei arvioitu.",
      },
      {
        by: "jarkko",
        after: 20,
        answer: true,
        text: `Oletettavasti myös regen: Ioniqissa jarrutus ja veto tapahtuvat pääosin taka-akselilla, siksi takarenkaat.

1. **Kierrä 10 tkm välein**, ei kauden välein.
2. Tarkista suuntaus. Takapään auraus 0,1 astetta pielessä syö sisäreunan sähköautossa yhdessä kesässä.
3. Osta HL- tai XL-merkityt, kantavuus riittävä.
4. Mene regenissä yhtä pykälää alemmas.`,
      },
      {
        by: "olli_p",
        after: 22,
        text: "Sisäreunat olivat tosiaan kuluneemmat. Varasin suuntauksen Suomenojalle. Kiitos, tämä oli paras vastaus mitä olen mistään saanut.",
      },
      { by: "priya", after: 30, text: "Same on the Model 3, 25k km. I thought I had been sold soft tyres." },
      {
        by: "chen",
        after: 42,
        text: "Could someone explain HL to me? My label says XL and I feel I'm missing a letter.",
      },
      {
        by: "lauri",
        after: 45,
        text: "XL carries more at higher pressure, HL more again at the same pressure. For a two-tonne EV on 20 inches HL is worth it.",
      },
    ],
  },
  {
    key: "kierratys",
    kind: "question",
    by: "eero",
    ago: 228,
    tags: ["kierrätys"],
    title: "Mihin vanhat renkaat menevät?",
    text: `Jätin teille viime viikolla neljä loppuun ajettua. Ei maksanut mitään, mikä ilahdutti ja hieman epäilytti. Lukion ympäristöryhmä kysyy: mitä niille tapahtuu?`,
    replies: [
      {
        by: "maija",
        after: 3,
        answer: true,
        official: true,
        text: "Olet maksanut kierrätyksen jo renkaan hinnassa (noin 2 € kappale), siksi palautus on ilmainen. Renkaat menevät kansalliseen kierrätykseen: ehjät rungot pinnoitetaan, loput rouhitaan. Rouheesta tehdään muun muassa ratsastuskenttien pohjia, meluvalleja ja uutta kumia; osa menee energiaksi. Meiltä lähti viime vuonna 61 000 rengasta.",
      },
      {
        by: "eero",
        after: 20,
        text: "Kiitos! Tästä tulee ryhmän juliste. Saisiko joskus tulla käymään luokan kanssa?",
      },
      {
        by: "maija",
        after: 21,
        to: 3,
        text: "Ilman muuta. Laitan sinulle viestiä, keväällä maanantaisin on rauhallista.",
      },
      {
        by: "elena",
        after: 39,
        text: "Please ask about the microplastics too! I'd love to see the poster when it's done.",
      },
      {
        by: "eero",
        after: 49,
        text: "I'll bring the poster to the Hatanpää counter, and an English version with it.",
      },
    ],
  },
  {
    key: "runflat",
    kind: "question",
    by: "rasmus",
    ago: 142,
    tags: ["vanteet"],
    title: "Run-flatit pois: mitä pitää ottaa huomioon?",
    text: `BMW 320d, tehtaalla run-flatit 225/50 R17. Kyyti on kuin kärryllä. Jos vaihdan tavallisiin, autossa ei ole vararengasta eikä tunkkia. Riittääkö paikkaussarja, ja sanooko vakuutusyhtiö jotain?`,
    replies: [
      {
        by: "joonas",
        after: 1,
        answer: true,
        text: "Vaihdoin omaan E91:een viisi vuotta sitten. Kyyti parani enemmän kuin mistään iskareista. Takakonttiin **paikkaussarja + kompressori** (noin 45 €) ja voimassa oleva tiepalvelu. Sarja ei auta kylkivaurioon. Vakuutusyhtiötä ei kiinnosta, kunhan kanto- ja nopeusluokka on sama.",
      },
      { by: "rasmus", after: 3, text: "Kiitos. Luin vielä ehdot itse, ja Joonas on oikeassa. Harvinaista." },
      { by: "joonas", after: 3.4, to: 3, text: "Harvinaista että luet ehdot vai että olen oikeassa?" },
      { by: "rasmus", after: 3.6, text: "Kyllä." },
      {
        by: "james",
        after: 27.6,
        text: "Threw mine out in 2019. The car stopped reporting every pebble to my spine.",
      },
    ],
  },
  {
    key: "studs-legal-trip",
    kind: "question",
    by: "tomasz",
    ago: 341,
    tags: ["in english", "nastat", "reissut"],
    title: "Driving to Poland at Christmas with studded tyres, allowed?",
    text: "Passat, Nokian studs 215/55 R17. Ferry to Travemünde or through the Baltics? I hear studs are forbidden in Germany and Poland. What do you do, change the wheels for one week?",
    replies: [
      {
        by: "mikael",
        after: 4,
        text: "Our vans go to Tallinn weekly: Estonia, Latvia and Lithuania allow studs in winter. Poland and Germany do not. So the ferry to Germany is out, and so is the last part of your trip.",
        answer: true,
      },
      {
        by: "tomasz",
        after: 6,
        text: "So friction tyres for everything then. My wife will be happy, the studs are louder than me.",
      },
      {
        by: "dave",
        after: 10,
        text: "I drove to Leeds on friction tyres one year. Not a soul in Yorkshire understood why I was so calm in the snow.",
      },
      {
        by: "tuula",
        after: 23,
        text: "Mikael is right. If you want, we'll keep your studs in Turku and give a good price for a set of Central European winter tyres – they also work here in a normal Turku winter.",
      },
    ],
  },
  {
    key: "vararengas",
    kind: "discussion",
    by: "reijo",
    ago: 176,
    tags: ["turvallisuus"],
    title: "Vararenkaan hiljainen kuolema",
    text: `Tyttären uudessa autossa ei ole vararengasta. On pullo. Pullo, jossa on *liimaa*. Minä kysyin myyjältä, millä pullolla korjataan kylki, jonka mökkitien kivi aukaisi. Myyjä sanoi että soitetaan apua. Minä sanoin että siellä ei ole kenttää.

Ostin tyttärelle purkaamolta kapean vararenkaan ja tunkin, 60 €. Kuinka monella teillä on kunnon vara?`,
    replies: [
      { by: "ari_k", after: 1, text: "Kaksi. Toinen katolla." },
      {
        by: "veera",
        after: 3,
        text: "Yksi, ja olen vaihtanut sen navetan pihassa −20 asteessa otsalampulla. Lehmä katsoi.",
      },
      { by: "olli_p", after: 6, text: "Ei mahdu, siellä on akku. Mutta minulla on kenttää." },
      {
        by: "heikki_l",
        after: 9,
        text: "Hiluxissa alla, Hiacessa sisällä, traktorissa toisessa traktorissa.",
      },
      { by: "pasi", after: 15, text: "Tarkistakaa ne paineet! Minulla oli kyllä vara, siinä oli ilmaa 0,8." },
      { by: "reijo", after: 17, to: 6, text: "Tämän minä halusinkin kuulla. Menkää kaikki mittaamaan." },
      { by: "liisa_k", after: 20, text: "Menin. 1,1. Kiitos @reijo." },
      { by: "dave", after: 28, text: "Mine is full size, fully inflated, and under a fully packed boot." },
      {
        by: "priya",
        after: 33,
        text: "Tesla gives you an app instead of a wheel. The app also needs coverage.",
      },
    ],
  },
  {
    key: "tyre-noise-label",
    kind: "question",
    by: "chen",
    ago: 219,
    tags: ["in english", "kesärenkaat"],
    title: "How much should I trust the EU tyre label?",
    text: "Choosing between two 235/55 R19 summer tyres: one is A/A/69 dB, the other B/A/71 dB and 34 € cheaper each. Is 2 dB something a human hears, or something an engineer hears?",
    replies: [
      {
        by: "lauri",
        after: 2,
        text: "The label's noise is measured *outside* the car. In the cabin the rim size and the asphalt matter more. Rolling resistance A vs B: about 0.4 kWh/100 km on mine.",
      },
      {
        by: "chen",
        after: 4,
        text: "0.4 kWh × 150 (15,000 km a year) × 0.14 € = 8.40 € a year. Four years to pay back. OK, the cheaper ones.",
      },
      { by: "samir", after: 20, text: "I enjoy that this thread contains a business case." },
    ],
  },
  {
    key: "keli-nyt",
    kind: "discussion",
    by: "marko_v",
    ago: 1,
    tags: ["talviajo"],
    title: "Nelostie Oulu–Rovaniemi: musta jää Simon kohdalla",
    text: `Ajettu aamuyöllä. Kemiin asti sohjoa, mutta **Simon ja Maksniemen välillä täysin peilijää**, näyttää märältä. Kaksi rekkaa poikittain, kolmas sivussa. Jos on pakko lähteä, niin ei ennen kymmentä.`,
    replies: [
      {
        by: "reijo",
        after: 0.6,
        text: "Kiitos tiedosta. Siinä on meri vieressä ja se tekee aina tuon marraskuussa.",
      },
      { by: "noora", after: 1, text: "Miehellä lähtö Kemiin kuudelta, soitin takaisin kotiin. Kiitos!" },
      {
        by: "marko_v",
        after: 6,
        text: "Päivitys klo 11: hiekoitettu, menee jo. Satanen on silti toiveajattelua.",
      },
      { by: "leena_v", after: 7, text: "Välitin meidän kentälle. Näistä ketjuista on oikeasti hyötyä." },
      {
        by: "james",
        after: 9,
        text: "Thank you, Marko. I was about to leave for Rovaniemi at seven. Made a second coffee instead.",
      },
    ],
  },
  {
    key: "kitkojen-kesa",
    kind: "question",
    by: "sami_r",
    ago: 193,
    tags: ["kitkat", "kesärenkaat"],
    title: "Ajanko vanhat kitkat kesällä loppuun?",
    text: "Kuviota 4 mm, kolmen vuoden ikäiset. Ensi talveen niistä ei enää ole, joten ajattelin säästää kesärengassarjan ja sutia nämä loppuun. Mitä vikaa suunnitelmassa?",
    replies: [
      {
        by: "juhani",
        after: 1,
        text: "Jarrutusmatka. Mittasimme kuivalla +22 asteessa satasesta: kesärengas 38 m, kulunut kitka 47 m. Sillä erolla mahtuu väliin Transit. Märällä ero kasvaa. Laillista kyllä, järkevää ei.",
      },
      {
        by: "sami_r",
        after: 2,
        text: "Palomiehenä tiedän kyllä, mitä siitä Transitista seuraa. Tilaan kesärenkaat.",
      },
      { by: "teppo", after: 6, text: "Laita ne vanhat peräkärryyn, siellä ne elävät toisen elämän." },
    ],
  },
];
