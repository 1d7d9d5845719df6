import { appIdeas } from "./ideas/app";
import { servicesIdeas } from "./ideas/services";
import { shopIdeas } from "./ideas/shop";
import { app } from "./threads/app";
import { agreements, change, electric, management, talotekniikka } from "./threads/closed-places";
import { backRoom } from "./threads/back-room";
import { fleet } from "./threads/fleet";
import { hotel } from "./threads/hotel";
import { news } from "./threads/news";
import { road } from "./threads/road";
import { service } from "./threads/service";
import { tyres } from "./threads/tyres";
import type { DemoIdea, DemoThread } from "./types";

/** Threads by the category that they stand in. */
export const threadsByCategory: Record<string, DemoThread[]> = {
  news,
  tyres,
  hotel,
  app,
  service,
  road,
  fleet,
  staff: backRoom,
  change,
  electric,
  agreements,
  talotekniikka,
  management,
};

/** Ideas by the board that they stand on. */
export const ideasByBoard: Record<string, DemoIdea[]> = {
  app: appIdeas,
  services: servicesIdeas,
  shop: shopIdeas,
};
