import account from "./account";
import common from "./common";
import community from "./community";
import errors from "./errors";
import ideas from "./ideas";
import markdown from "./markdown";
import people from "./people";
import rewards from "./rewards";
import search from "./search";
import tags from "./tags";

/** What every visitor's browser needs. */
export default { account, common, community, errors, ideas, markdown, people, rewards, search, tags };
