import boards from "./boards";
import challenging from "./challenging";
import desk from "./desk";
import duplicates from "./duplicates";
import giving from "./giving";
import held from "./held";
import house from "./house";
import moderating from "./moderating";
import moving from "./moving";
import pictures from "./pictures";
import places from "./places";
import releasing from "./releasing";
import tending from "./tending";
import triage from "./triage";
import triaging from "./triaging";
import waiting from "./waiting";

/** What only the desks of staff need: fetched by their browsers alone. */
export default {
  boards,
  challenging,
  desk,
  duplicates,
  giving,
  held,
  house,
  moderating,
  moving,
  pictures,
  places,
  releasing,
  tending,
  triage,
  triaging,
  waiting,
};
