import desk from "./desk";
import giving from "./giving";
import triage from "./triage";

/** What only the desks of staff need: fetched by their browsers alone. */
export default { desk, giving, triage };
