import account from "./account";
import common from "./common";
import community from "./community";
import errors from "./errors";
import markdown from "./markdown";

/** What every visitor's browser needs. */
export default { account, common, community, errors, markdown };
