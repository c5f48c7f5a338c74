package io.github.genauthfake.internal.modules.risklists;

import io.github.genauthfake.internal.errors.ApiError;
import java.util.List;
import java.util.regex.Pattern;

/** Internet addresses and ranges of them. */
final class Addresses {
    private static final String OCTET = "(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
    private static final Pattern IPV4 = Pattern.compile(OCTET + "(\\." + OCTET + "){3}");
    private static final Pattern GROUP = Pattern.compile("[0-9A-Fa-f]{1,4}");
    private static final int BITS_OF_IPV4 = 32;
    private static final int BITS_OF_IPV6 = 128;
    private static final int GROUPS = 8;

    private Addresses() {}

    /** Takes IPv4, IPv6 and ranges such as {@code 10.0.0.0/8} (inferred). */
    static void require(String property, String said) {
        int slash = said.indexOf('/');
        String address = slash < 0 ? said : said.substring(0, slash);
        String bits = slash < 0 ? "0" : said.substring(slash + 1);
        boolean isIpv4 = IPV4.matcher(address).matches();
        boolean isAddress = isIpv4 || isIpv6(address);
        boolean isRange = bits.matches("\\d{1,3}") && Integer.parseInt(bits) <= (isIpv4 ? BITS_OF_IPV4 : BITS_OF_IPV6);
        if (!isAddress || !isRange) {
            throw ApiError.invalidArgument(
                    "each of " + property + " must be an IP address or a range such as 10.0.0.0/8");
        }
    }

    /** Eight groups, or fewer with one gap, where an IPv4 address at the end counts as two. */
    private static boolean isIpv6(String address) {
        int gap = address.indexOf("::");
        int behind = gap < 0 ? 0 : groups(address.substring(gap + 2), true);
        int before = groups(gap < 0 ? address : address.substring(0, gap), gap < 0);
        return before >= 0 && behind >= 0 && (gap < 0 ? before == GROUPS : before + behind < GROUPS);
    }

    /** How many groups a part has; -1 for what are no groups. */
    private static int groups(String part, boolean isEnd) {
        if (part.isEmpty()) {
            return 0;
        }
        List<String> groups = List.of(part.split(":", -1));
        String last = groups.get(groups.size() - 1);
        boolean endsInIpv4 = isEnd && IPV4.matcher(last).matches();
        List<String> hexadecimal = endsInIpv4 ? groups.subList(0, groups.size() - 1) : groups;
        boolean areGroups =
                hexadecimal.stream().allMatch(group -> GROUP.matcher(group).matches());
        return areGroups ? groups.size() + (endsInIpv4 ? 1 : 0) : -1;
    }
}
