import desk from "./desk";
import triage from "./triage";

/** What only the desks of staff need: fetched by their browsers alone. */
export default { desk, triage };
