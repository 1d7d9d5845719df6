/** What a customer of a tyre hotel buys, as the ERP tells it: in season, once or twice a year, something in between. */
export const purchases = {
  storage: { item: "Kausisäilytys ja pesu", euros: 84 },
  change: { item: "Kausivaihto", euros: 36 },
  between: [
    { item: "Nelipyöräsuuntaus", euros: 139 },
    { item: "Neljä kitkarengasta 205/55 R16, asennettuna", euros: 548 },
    { item: "Neljä nastarengasta 195/65 R15, asennettuna", euros: 476 },
    { item: "Neljä kesärengasta 235/55 R19, asennettuna", euros: 812 },
    { item: "Jarruhuolto, taka-akseli", euros: 89 },
    { item: "Rengaspaikkaus", euros: 29 },
    { item: "Öljynvaihto ja suodatin", euros: 124 },
    { item: "Ilmastoinnin puhdistus", euros: 69 },
    { item: "Paikkaussarja ja kompressori", euros: 45 },
    { item: "Tuulilasinpesuneste 5 l", euros: 9 },
    { item: "Reijon paketti", euros: 38 },
    { item: "Villasukat, nastalliset", euros: 24 },
  ],
};
