import java.io.File;
import java.util.Map;
import java.util.TreeMap;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Judges PDF files by the profiles before "--"; a line a broken rule: profile, file, rule, words. */
public class Vera {
    public static void main(String[] arguments) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        int files = java.util.Arrays.asList(arguments).indexOf("--") + 1;
        for (int p = 0; p < files - 1; p++) {
            for (int f = files; f < arguments.length; f++) {
                judge(PDFAFlavour.fromString(arguments[p]), arguments[f]);
            }
        }
        System.exit(0);
    }

    private static void judge(PDFAFlavour flavour, String path) {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new File(path), flavour)) {
            ValidationResult result =
                    Foundries.defaultInstance().createValidator(flavour, false).validate(parser);
            Map<String, String> broken = new TreeMap<>();
            for (TestAssertion test : result.getTestAssertions()) {
                if (test.getStatus() == TestAssertion.Status.FAILED) {
                    String rule = test.getRuleId().getClause() + "-" + test.getRuleId().getTestNumber();
                    broken.putIfAbsent(rule, test.getMessage());
                }
            }
            tell(flavour, path, result.isCompliant() ? "PASS" : "FAIL", "");
            broken.forEach((rule, words) -> tell(flavour, path, rule, words));
        } catch (Exception error) {
            tell(flavour, path, "FAIL", error.toString());
        }
    }

    private static void tell(PDFAFlavour flavour, String path, String rule, String words) {
        System.out.println(String.join("\t", flavour.getId(), path, rule, words.replaceAll("\\s+", " ")));
    }
}
