/** Ohje- ja tietosuojasivut: sanat tulevat sivun mukana, joten mikään selain ei hae niitä etukäteen. */
export default {
  title: "Näin täällä toimitaan",
  lede: "Lyhyet vastaukset siihen, mitä ensin kysytään. Jos omasi puuttuu, kysy yhteisöltä: joku tietää.",
  asking: {
    title: "Kysyminen",
    text: "Kokeile ensin hakua, moneen kysymykseen on jo vastattu. Jos vastausta ei löydy, paina Kirjoita, kerro otsikossa mitä haluat tietää ja loput sen alla. Kun jokin vastaus ratkaisee asian, merkitse se: seuraava, jolla on sama kysymys, löytää sen.",
  },
  writing: {
    title: "Kirjoittaminen ja vastaaminen",
    text: "Julkiset keskustelut ovat kaikkien luettavissa. Kun haluat kirjoittaa, liity ja vahvista osoitteesi kirjeestä, jonka lähetämme. Kirjoitat tavallista tekstiä, halutessasi Markdownia; esikatselu näyttää tekstisi juuri sellaisena kuin muut sen näkevät. Omaa viestiä voi muokata, ja silloin siinä lukee, että sitä on muokattu.",
  },
  voting: {
    title: "Ideat ja äänet",
    text: "Ehdota, mikä tekisi asioista parempia, tai äänestä muiden ehdotuksia. Jokaisella on yksi ääni ideaa kohti, ja sen voi ottaa takaisin. Idea etenee askel kerrallaan uudesta valmiiksi, tai päätämme olla tekemättä sitä, ja joka vaiheessa kerromme miksi.",
  },
  privately: {
    title: "Mitä vain sinä ja me näemme",
    text: "Palaute on yksityistä: se näkyy vain sinulle ja henkilökunnallemme, kunnes itse avaat sen kaikille. Kun hoidamme asiaa puolestasi, siitä tulee tapaus; omat tapauksesi löydät omasta valikostasi.",
  },
  thanks: {
    title: "Pisteet ja merkit",
    text: "Muiden auttamisesta saa pisteitä ja merkkejä: ne ovat kiitoksemme, kaikkien nähtävillä. Asetuksista voit jättäytyä pois julkisilta listoilta.",
  },
  letters: {
    title: "Kirjeet ja kello",
    text: "Kello kertoo vastauksista, maininnoista ja uutisista, jotka koskevat sinua. Kirjeitä tulee vain, jos haluat, ja jokaisessa on linkki, josta ne saa loppumaan. Kirjautumistasi koskevat kirjeet tulevat aina.",
  },
  keys: {
    title: "Näppäimet",
    text: "Kaikki toimii näppäimistöltä. Ensimmäinen sarkaimen painallus tuo esiin linkin suoraan sisältöön.",
    search: "Hakuun",
    send: "Lähetä kirjoittamasi",
    bold: "Lihavointi ja kursiivi kirjoittaessa",
  },
  contact: {
    title: "Miten meidät tavoittaa",
    text: "Kirjoita meille: viestisi lukee ihminen.",
    none: "Jätä meille yksityistä palautetta: henkilökuntamme lukee kaiken.",
    feedback: "Anna palautetta",
  },
  links: {
    questions: "Kaikki keskustelut",
    ideas: "Ideat",
    settings: "Kirjeiden asetukset",
    privacy: "Mitä tietoja säilytämme",
    privacy_settings: "Suostumuksesi",
    help: "Ohjeet",
  },
  privacy: {
    title: "Tietosi täällä",
    lede: "Mitä tämä yhteisö säilyttää sinusta ja miksi, kuka sen näkee ja mitä voit itse tehdä.",
    keep: {
      title: "Mitä säilytämme",
      text: "Sen, mitä annat: nimesi, sähköpostiosoitteesi ja mitä haluat profiilissasi kertoa. Sen, mitä täällä teet: mitä kirjoitat, äänestät, mihin reagoit ja mitä seuraat, ansaitsemasi pisteet ja merkit sekä asiat, joita hoidamme puolestasi. Salasanastasi säilytämme vain tiivisteen, josta kukaan ei voi lukea sitä takaisin.",
    },
    why: {
      title: "Miksi",
      text: "Jotta kysymyksiisi vastataan, ideasi punnitaan ja asiasi hoituvat ilman, että sinun tarvitsee kertoa kaikkea kahdesti. Tekemisiäsi täällä ei myydä eikä lainata kenellekään.",
    },
    who: {
      title: "Kuka sen näkee",
      text: "Se, mitä kirjoitat julkisesti, näkyy nimelläsi, myös vieraille ja hakukoneille. Sähköpostiosoitteesi, tapauksesi ja yksityinen palautteesi näkyvät vain sinulle ja henkilökunnallemme. Kun joku henkilökunnastamme avaa asiakassivusi, siitä jää merkintä.",
    },
    cookies: {
      title: "Evästeet ja muut sivustot",
      text: "Evästeitä on kolme, ja ne ovat kaikki omiamme: yksi pitää sinut kirjautuneena, muut muistavat kielesi ja valintasi päivän ja yön välillä. Kenenkään muun skriptejä ei täällä ajeta, eikä täällä seurata tai mainosteta. Viestin kuva voi tulla toiselta sivustolta, joka silloin näkee, että kuva haettiin, mutta ei miltä sivulta.",
    },
    traces: {
      title: "Käynnin jäljet",
      text: "Väärinkäytön varalta laskemme, kuinka usein samasta osoitteesta yritetään. Laskurit poistetaan vuorokauden kuluessa.",
    },
    consents: {
      title: "Mistä päätät itse",
      text: "Jokaisella suostumuksella on oma kysymyksensä ja päiväyksensä, ja vastaus on ei, kunnes sanot kyllä. Näet ja muutat ne kaikki asetuksissasi.",
    },
    rights: {
      title: "Oikeutesi",
      text: "Saat nähdä, mitä sinusta säilytetään, korjauttaa sen, ottaa sen mukaasi tai poistattaa sen. Pyydä meiltä, niin ihminen hoitaa asian.",
    },
  },
  stop: {
    ask_title: "Vähemmän kirjeitä?",
    ask_text: "Yhdellä painalluksella et saa enää {{kind}}. Kirjautumistasi koskevat kirjeet tulevat yhä.",
    done_title: "Lopetettu",
    done_text: "Et saa enää {{kind}}. Jos muutat mielesi, ota ne taas käyttöön asetuksissa.",
    all_done_text:
      "Täällä tapahtuvasta ei enää tule kirjeitä. Jos muutat mielesi, ota ne taas käyttöön asetuksissa.",
    press: "Lopeta nämä kirjeet",
    press_all: "Lopeta kaikki kirjeet",
    settings: "Kirjeiden asetukset",
    kinds: {
      replies: "kirjeitä vastauksista ja uusista keskusteluista",
      mentions: "kirjeitä siitä, että joku mainitsee sinut",
      answers: "kirjeitä kysymyksistä ja niiden vastauksista",
      ideas: "kirjeitä ideoiden vaiheista",
      releases: "kirjeitä julkaisuista",
      cases: "kirjeitä tapaustesi viesteistä",
      badges: "kirjeitä merkeistä",
      daily: "päivän kirjettä",
      all: "kirjeitä siitä, mitä täällä tapahtuu",
    },
  },
};
