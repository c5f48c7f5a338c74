package io.github.genauthfake.internal.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads numbers of bytes such as 65536, 64K and 10M. */
final class ByteCount implements ITypeConverter<Integer> {
    private static final Pattern COUNT = Pattern.compile("([0-9]{1,10})([KM]?)");

    @Override
    public Integer convert(String text) {
        Matcher matcher = COUNT.matcher(text.strip());
        if (!matcher.matches()) {
            throw new TypeConversionException("'" + text + "' is not a number of bytes such as 65536, 64K or 10M");
        }
        long unit = matcher.group(2).isEmpty() ? 1 : matcher.group(2).equals("K") ? 1024 : 1024 * 1024;
        // What is too much for an int is too much for the server, which says so.
        return (int) Math.min(Integer.MAX_VALUE, Long.parseLong(matcher.group(1)) * unit);
    }
}
