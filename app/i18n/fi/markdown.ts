export default {
  too_long: "Tämä on pidempi kuin yhteen viestiin mahtuu. Lyhennä tai jaa se kahteen.",
  too_deep: "Lainauksia, luetteloita tai sulkeita on liian monta sisäkkäin. Loivenna niitä hieman.",
  too_large: "Tästä tulee muotoiltuna liian iso. Vähennä linkkejä, taulukoita tai toistuvia viitteitä.",
  too_slow: "Tämän muotoilu kestää liian kauan. Yksinkertaista muotoilua ja yritä uudelleen.",
  empty: "Kirjoita ensin jotain.",
  spoiler: "Näytä piilotettu teksti",
};
