import type { DemoAccount } from "./types";

export const accounts: DemoAccount[] = [
  { key: "kotihoito", name: "Keski-Suomen Kotihoito Oy", domain: "kskotihoito.example", plan: "fleet-plus", annualValueEuros: 41800, owner: "niklas", city: "Jyväskylä", businessId: "2841107-4", erp: "A-1014" },
  { key: "talotekniikka", name: "Tampereen Talotekniikka Oy", domain: "tretalo.example", plan: "fleet-plus", annualValueEuros: 56300, owner: "niklas", city: "Tampere", businessId: "1920433-8", erp: "A-1002" },
  { key: "aurakuljetus", name: "Aura Kuljetus Ab Oy", domain: "aurakuljetus.example", plan: "fleet-plus", annualValueEuros: 88400, owner: "niklas", city: "Turku", businessId: "0784521-3", erp: "A-1001" },
  { key: "lumo", name: "Lumo Software Oy", domain: "lumosoftware.example", plan: "fleet", annualValueEuros: 18600, owner: "niklas", city: "Espoo", businessId: "2990318-1", erp: "A-1037" },
  { key: "vartiointi", name: "Pohjanmaan Vartiointi Oy", domain: "pvartiointi.example", plan: "fleet-plus", annualValueEuros: 34900, owner: "anna", city: "Oulu", businessId: "2217740-5", erp: "A-1009" },
  { key: "kaleva", name: "Kaleva Catering Oy", domain: "kalevacatering.example", plan: "fleet", annualValueEuros: 12750, owner: "anna", city: "Oulu", businessId: "2655092-0", erp: "A-1041" },
  { key: "putkivainio", name: "Putki-Vainio Ky", domain: "putkivainio.example", plan: "flex", annualValueEuros: 6400, owner: "anna", city: "Tampere", businessId: "1538876-2", erp: "A-1055" },
  { key: "taksi", name: "Järvi-Suomen Taksit osk", domain: "jarvitaksit.example", plan: "fleet", annualValueEuros: 27200, owner: "niklas", city: "Jyväskylä", businessId: "0916644-7", erp: "A-1012" },
  { key: "autokoulu", name: "Autokoulu Risteys Oy", domain: "autokouluristeys.example", plan: "flex", annualValueEuros: 5150, owner: "anna", city: "Jyväskylä", businessId: "2083315-9", erp: "A-1060" },
  { key: "siivous", name: "Puhdas Ranta Siivouspalvelut Oy", domain: "puhdasranta.example", plan: "fleet", annualValueEuros: 15900, owner: "niklas", city: "Turku", businessId: "2470981-6", erp: "A-1033" },
  { key: "niemi", name: "Rakennus Niemi & Pojat Oy", domain: "niemirakennus.example", plan: "fleet", annualValueEuros: 22300, owner: "anna", city: "Oulu", businessId: "1102587-3", erp: "A-1020" },
  { key: "apteekki", name: "Länsiväylän Apteekit Oy", domain: "lansiapteekit.example", plan: "flex", annualValueEuros: 7800, owner: "niklas", city: "Espoo", businessId: "2766450-8", erp: "A-1058" },
];
