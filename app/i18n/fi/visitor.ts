import account from "./account";
import common from "./common";
import community from "./community";
import errors from "./errors";
import markdown from "./markdown";
import people from "./people";

/** What every visitor's browser needs. */
export default { account, common, community, errors, markdown, people };
